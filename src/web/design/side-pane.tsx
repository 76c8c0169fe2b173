import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import classes from './side-pane.module.css';

interface SidePaneProps {
  /** What is remembered on this device is kept under this name. */
  remember: string;
  /** Names the edge for who moves it with the keys. */
  edgeLabel: string;
  children: ReactNode;
  pane: ReactNode;
  /** CSS px. */
  initialWidth: number;
}

const LEAST = 280;
/** CSS px that are left for the content at least. */
const LEAST_BESIDE = 360;
const STEP = 16;

/** Content with a pane at its right, whose edge is dragged, or moved with the arrow keys. */
export function SidePane({ remember, edgeLabel, children, pane, initialWidth }: SidePaneProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(() => remembered(remember) ?? initialWidth);
  const most = (): number => Math.max(LEAST, (frame.current?.clientWidth ?? 1200) - LEAST_BESIDE);
  const held = (wanted: number): number => Math.round(Math.min(most(), Math.max(LEAST, wanted)));

  const resize = (wanted: number): void => {
    const next = held(wanted);
    setWidth(next);
    keep(remember, next);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const right = frame.current?.getBoundingClientRect().right ?? 0;
    resize(right - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (step === undefined && event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    resize(step === undefined ? (event.key === 'Home' ? LEAST : most()) : width + step);
  };

  return (
    <div ref={frame} className={classes.frame}>
      <div className={classes.content}>{children}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that is moved is no <hr> */}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={edgeLabel}
        aria-valuenow={width}
        aria-valuemin={LEAST}
        tabIndex={0}
        className={classes.edge}
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={onPointerMove}
        onDoubleClick={() => resize(initialWidth)}
        onKeyDown={onKeyDown}
      />
      <div className={classes.pane} style={{ width, maxWidth: `calc(100% - ${LEAST_BESIDE}px)` }}>
        {pane}
      </div>
    </div>
  );
}

function remembered(name: string): number | null {
  try {
    const width = Number(localStorage.getItem(name));
    return width >= LEAST ? width : null;
  } catch {
    return null;
  }
}

function keep(name: string, width: number): void {
  try {
    localStorage.setItem(name, String(width));
  } catch {
    // Storage may be closed to us: the width then lasts as long as the page.
  }
}
