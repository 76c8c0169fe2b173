import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import classes from './filter.module.css';

interface ChipRowProps {
  label: string;
  children: ReactNode;
}

/** A row of chips that is one tab stop: arrows, Home and End go from chip to chip. */
export function ChipRow({ label, children }: ChipRowProps) {
  const row = useRef<HTMLDivElement>(null);
  const chips = () => [...(row.current?.querySelectorAll<HTMLElement>('[data-chip]') ?? [])];
  const stopAt = (stop: HTMLElement | undefined): void => {
    for (const chip of chips()) chip.tabIndex = chip === stop ? 0 : -1;
  };
  // After each drawing: chips come and go.
  useEffect(() => {
    const all = chips();
    stopAt(
      all.find((chip) => chip === document.activeElement) ??
        all.find(({ tabIndex }) => tabIndex === 0) ??
        all[0],
    );
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = chips();
    const at = all.findIndex((chip) => chip.contains(document.activeElement));
    if (at < 0) return;
    const to =
      event.key === 'ArrowRight'
        ? at + 1
        : event.key === 'ArrowLeft'
          ? at - 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? all.length - 1
              : null;
    const next = to === null ? undefined : all[to];
    if (next === undefined) return;
    event.preventDefault();
    stopAt(next);
    next.focus();
  };
  return (
    <div ref={row} role="toolbar" aria-label={label} className={classes.bar} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
