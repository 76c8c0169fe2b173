/** Reads off the screen, not from the program, where a grid stands. For stories, as `window.probe`. */
export interface Where {
  /** First visible row, and how far its top is from the edge of the view, CSS px. */
  readonly row: number;
  readonly at: number;
  /** Pixel of the whole list at the top of the view. */
  readonly top: number;
}

export interface Frame {
  readonly top: number;
  readonly scrollTop: number;
  /** ms since the frame before. */
  readonly took: number;
}

function scroller(): HTMLElement {
  const grid = document.querySelector<HTMLElement>('[role="grid"]');
  if (grid === null) throw new Error('There is no grid.');
  return grid;
}

function edge(): number {
  return scroller().querySelector('[role="rowgroup"]')?.getBoundingClientRect().bottom ?? 0;
}

function drawn(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]:not([data-away])')];
}

function where(): Where {
  const seen = drawn().find((row) => row.getBoundingClientRect().bottom > edge() + 0.01);
  if (seen === undefined) throw new Error('No row is to be seen.');
  const { top, height } = seen.getBoundingClientRect();
  const row = Number(seen.dataset.row);
  const at = Math.round((top - edge()) * 1000) / 1000;
  return { row, at, top: Math.round((row * height - (top - edge())) * 100) / 100 };
}

/** What is seen in each frame painted for `time` ms. */
async function frames(time: number): Promise<Frame[]> {
  const seen: Frame[] = [];
  const end = performance.now() + time;
  let last = performance.now();
  while (last < end) {
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    seen.push({ top: where().top, scrollTop: scroller().scrollTop, took: now - last });
    last = now;
  }
  return seen;
}

/** ms between two moves of the thumb that the grid may take for a rest. */
const REST = 60;

/**
 * Puts the thumb of the scroll bar at a share of its way, in one leap or in `steps` frames.
 * Answers how often the machine was too slow to keep it moving.
 */
async function dragThumb(share: number, steps = 1): Promise<number> {
  const grid = scroller();
  const from = grid.scrollTop;
  const to = share * (grid.scrollHeight - grid.clientHeight);
  let rests = 0;
  for (let step = 1; step <= steps; step++) {
    const before = performance.now();
    grid.scrollTop = from + ((to - from) * step) / steps;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (performance.now() - before > REST) rests++;
  }
  return rests;
}

/** CSS px between the last row and the foot of the view. */
function gapBelow(): number {
  const last = drawn().at(-1)?.getBoundingClientRect().bottom ?? 0;
  const { top } = scroller().getBoundingClientRect();
  return Math.round((top + scroller().clientHeight - last) * 1000) / 1000;
}

/** Number of the row that has the focus, or has it in one of its cells; null where none has. */
function focusedRow(): number | null {
  const row = document.activeElement?.closest<HTMLElement>('[data-row]');
  return row === null || row === undefined ? null : Number(row.dataset.row);
}

export const probe = { where, frames, dragThumb, gapBelow, focusedRow };
