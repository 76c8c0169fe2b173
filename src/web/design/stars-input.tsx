import { IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './stars.module.css';
import { starPath } from './stars.tsx';

interface StarsInputProps {
  /** What is being rated, for who cannot see where the stars stand. */
  label: string;
  /** 0 to 5. */
  value: number;
  onChange: (value: number) => void;
  /** Height of a star in pixels. */
  size?: number;
}

const places = [1, 2, 3, 4, 5] as const;

/** Stars to be clicked; for the keyboard a group of radio buttons, from none to five. */
export function StarsInput({ label, value, onChange, size = 21 }: StarsInputProps) {
  const { t } = useTranslation();
  const name = useId();
  const [pointedAt, setPointedAt] = useState<number | null>(null);
  const shown = pointedAt ?? value;
  return (
    <fieldset className={classes.input} onPointerLeave={() => setPointedAt(null)}>
      <legend className="visually-hidden">{label}</legend>
      {places.map((place) => (
        <label key={place} className={classes.choice} onPointerEnter={() => setPointedAt(place)}>
          <input
            type="radio"
            name={name}
            aria-label={t('stars.ofFive', { value: place })}
            checked={value === place}
            onChange={() => onChange(place)}
          />
          <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden>
            <path d={starPath} className={place <= shown ? classes.full : classes.empty} />
          </svg>
        </label>
      ))}
      <label
        className={`${classes.choice} ${classes.none}`}
        data-useful={value > 0 || undefined}
        title={t('stars.none')}
        onPointerEnter={() => setPointedAt(0)}
      >
        <input
          type="radio"
          name={name}
          aria-label={t('stars.none')}
          checked={value === 0}
          onChange={() => onChange(0)}
        />
        <IconX size={14} stroke={1.5} aria-hidden />
      </label>
    </fieldset>
  );
}
