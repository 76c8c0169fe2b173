import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import classes from './grid.module.css';

interface ScrubBubbleProps {
  /** The thumb is being dragged. */
  leaping: boolean;
  index: number;
  total: number;
  /** The value that the list is sorted by, once the row is there. */
  value: string | null;
  /** How far down, 0 to 1. */
  share: number;
}

/** ms that the bubble stays after the last move of the thumb. */
const LINGER = 900;

/** Beside the dragged thumb: where one would come to. */
export function ScrubBubble({ leaping, index, total, value, share }: ScrubBubbleProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    if (leaping) {
      setVisible(true);
      return;
    }
    const timer = setTimeout(() => setVisible(false), LINGER);
    return () => clearTimeout(timer);
  }, [leaping]);
  if (!visible) return null;
  const row = t('grid.rowOf', { row: format.number(index + 1), total: format.number(total) });
  return (
    <div className={classes.bubbleTrack} aria-hidden>
      <div className={classes.bubble} style={{ top: `${share * 100}%` }}>
        {value !== null && <b>{value}</b>}
        <span>{row}</span>
      </div>
    </div>
  );
}
