/**
 * Where a very long list stands, apart from any browser.
 *
 * A browser clamps or blurs elements taller than some millions of pixels (Chromium counts device pixels, so a
 * Retina screen halves its limit; Firefox stops near six million). The scrolled canvas is therefore never taller
 * than {@link CANVAS_LIMIT}, and what the list shows is held here as `top`, in the pixels of the whole list.
 * `physical` is where the scroller's own `scrollTop` stands. Two facts hold at all times and are what keeps
 * wheel runs from being clipped at either end: `0 ≤ top - physical ≤ whole height - canvas height`.
 */
export interface ScrollState {
  /** Rows in the whole list. */
  readonly rows: number;
  /** Height of one row, CSS px. */
  readonly rowHeight: number;
  /** Height of the visible part, CSS px; may be fractional. */
  readonly viewport: number;
  /** First visible pixel of the whole list. */
  readonly top: number;
  /** The scroller's scrollTop that belongs to it. */
  readonly physical: number;
}

/** CSS px: exact in Chromium up to a device pixel ratio of 5.5, and in Firefox. */
export const CANVAS_LIMIT = 6_000_000;

/** The rows to draw, from `first` up to but not including `end`, and where the first of them stands in the canvas. */
export interface Slice {
  readonly first: number;
  readonly end: number;
  /** CSS px from the top of the canvas to the top of row `first`. */
  readonly offset: number;
}

export function startScroll(rows: number, rowHeight: number, viewport: number): ScrollState {
  return { rows, rowHeight, viewport, top: 0, physical: 0 };
}

function wholeHeight(s: ScrollState): number {
  return s.rows * s.rowHeight;
}

/** Height the scrolled canvas must have, CSS px. */
export function canvasHeight(s: ScrollState): number {
  return Math.min(wholeHeight(s), CANVAS_LIMIT);
}

function maxTop(s: ScrollState): number {
  return Math.max(0, wholeHeight(s) - s.viewport);
}

function maxPhysical(s: ScrollState): number {
  return Math.max(0, canvasHeight(s) - s.viewport);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/**
 * The place for scrollTop nearest to `wanted` that leaves as much canvas to each side as there is list, or less;
 * and near an end of the canvas just as much, so that no step of the wheel is clipped there.
 */
function physicalFor(s: ScrollState, top: number, wanted: number): number {
  const near = largestStep(s);
  const below = maxTop(s) - top;
  const room = Math.max(0, maxPhysical(s) - wanted);
  let physical = wanted;
  if (wanted < near && top > wanted) physical = Math.min(top, 2 * near);
  else if (room < near && below > room) physical = maxPhysical(s) - Math.min(below, 2 * near);
  const surplus = maxTop(s) - maxPhysical(s);
  return clamp(physical, Math.max(0, top - surplus), Math.min(top, maxPhysical(s)));
}

function proportional(s: ScrollState, top: number): number {
  const whole = maxTop(s);
  return whole === 0 ? 0 : physicalFor(s, top, Math.round((top / whole) * maxPhysical(s)));
}

function topAt(s: ScrollState, physical: number): number {
  const canvas = maxPhysical(s);
  if (canvas === maxTop(s)) return clamp(physical, 0, canvas);
  // Whole pixels keep the text sharp; the last place is exact, so that the last row ends flush.
  return physical >= canvas ? maxTop(s) : Math.min(maxTop(s), Math.round((physical / canvas) * maxTop(s)));
}

/**
 * The largest step, CSS px, that counts as the wheel, the trackpad or a finger. Anything larger is the thumb being
 * dragged: one pixel of thumb moves the canvas by at least its height divided by the track's.
 */
export function largestStep(s: ScrollState): number {
  return Math.max(s.viewport, Math.min(4 * s.viewport, (0.9 * CANVAS_LIMIT) / Math.max(1, s.viewport)));
}

/** Whether a move of scrollTop to `scrollTop` is a leap of the thumb and not a step. */
export function isLeap(s: ScrollState, scrollTop: number): boolean {
  return Math.abs(scrollTop - s.physical) > largestStep(s);
}

/**
 * The scroller moved to `scrollTop`. The result's `physical` differs from it where the scroller must be set anew,
 * at once: near an end of the canvas that is not yet the end of the list.
 */
export function scrolled(s: ScrollState, scrollTop: number): ScrollState {
  if (isLeap(s, scrollTop) || maxTop(s) === maxPhysical(s)) {
    return { ...s, top: topAt(s, scrollTop), physical: scrollTop };
  }
  const top = clamp(s.top + scrollTop - s.physical, 0, maxTop(s));
  return { ...s, top, physical: physicalFor(s, top, scrollTop) };
}

/** What the browser made of the last write: it rounds to device pixels and clamps. */
export function landed(s: ScrollState, scrollTop: number): ScrollState {
  return { ...s, physical: scrollTop };
}

/** After a rest: the thumb goes to the place that tells how far down the list one is. Nothing on screen moves. */
export function settled(s: ScrollState): ScrollState {
  return { ...s, physical: proportional(s, s.top) };
}

/** Puts pixel `top` of the whole list at the top of the view. */
export function wentTo(s: ScrollState, top: number): ScrollState {
  const held = clamp(top, 0, maxTop(s));
  return { ...s, top: held, physical: proportional(s, held) };
}

/** Puts row `index` at the top of the view, or as near as the end of the list allows. */
export function wentToRow(s: ScrollState, index: number): ScrollState {
  return wentTo(s, index * s.rowHeight);
}

/** Moves as little as needed to show the whole of row `index`; the same state where it is shown already. */
export function revealed(s: ScrollState, index: number): ScrollState {
  const start = index * s.rowHeight;
  if (start < s.top) return wentTo(s, start);
  if (start + s.rowHeight > s.top + s.viewport) return wentTo(s, start + s.rowHeight - s.viewport);
  return s;
}

/**
 * The list has `rows` rows now, of which `insertedAbove` (negative: removed) came before the first visible one:
 * that row keeps its place on the screen.
 */
export function recounted(s: ScrollState, rows: number, insertedAbove = 0): ScrollState {
  const next = { ...s, rows };
  const top = clamp(s.top + insertedAbove * s.rowHeight, 0, maxTop(next));
  return { ...next, top, physical: physicalFor(next, top, s.physical) };
}

/** Another density or another size of the window: the first visible row stays the first. */
export function remeasured(s: ScrollState, rowHeight: number, viewport: number): ScrollState {
  const next = { ...s, rowHeight, viewport };
  const atEnd = s.rows > 0 && s.viewport > 0 && s.top > 0 && s.top === maxTop(s);
  const top = atEnd ? maxTop(next) : clamp((s.top / s.rowHeight) * rowHeight, 0, maxTop(next));
  return { ...next, top, physical: proportional(next, top) };
}

/** The first row of which anything is visible. */
export function firstVisible(s: ScrollState): number {
  return Math.min(Math.max(0, s.rows - 1), Math.floor(s.top / s.rowHeight));
}

/** Whole rows that fit in the view: the step of the Page keys. */
export function rowsInView(s: ScrollState): number {
  return Math.max(1, Math.floor(s.viewport / s.rowHeight));
}

/**
 * Rows come and go by so many at a time: what a drawing costs beside its rows is paid once for all of them, and a tile
 * of the browser's picture is painted less often than once for each row that comes into it. Eight at a time cost the
 * least, and more than one frame has.
 */
const BLOCK = 4;

/**
 * The rows to draw: at least `overscan` more at each side than are seen, and as many wherever one scrolls, so that rows
 * go in the same drawing in which others come.
 */
export function sliceOf(s: ScrollState, overscan: number): Slice {
  const drawn = Math.ceil((s.viewport / s.rowHeight + 2 * overscan) / BLOCK + 1) * BLOCK;
  const from = Math.floor((s.top / s.rowHeight - overscan) / BLOCK) * BLOCK;
  const end = Math.max(0, Math.min(s.rows, from + drawn));
  const first = Math.min(end, Math.max(0, from));
  return { first, end, offset: s.physical + first * s.rowHeight - s.top };
}
