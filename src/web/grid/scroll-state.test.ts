import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CANVAS_LIMIT,
  canvasHeight,
  firstVisible,
  landed,
  largestStep,
  recounted,
  remeasured,
  revealed,
  type ScrollState,
  scrolled,
  settled,
  sliceOf,
  startScroll,
  wentTo,
  wentToRow,
} from './scroll-state.ts';

const MILLION = startScroll(1_000_000, 34, 640);

/** A scroller as a browser has it: clamps, rounds to device pixels, and tells of each move. */
class Scroller {
  scrollTop = 0;
  state: ScrollState;
  readonly #pixelRatio: number;
  constructor(state: ScrollState, pixelRatio = 1) {
    this.state = state;
    this.#pixelRatio = pixelRatio;
    this.write(state);
  }
  #limit(): number {
    return Math.max(0, canvasHeight(this.state) - this.state.viewport);
  }
  #set(value: number): void {
    const device = Math.round(value * this.#pixelRatio) / this.#pixelRatio;
    this.scrollTop = Math.min(this.#limit(), Math.max(0, device));
  }
  write(state: ScrollState): void {
    this.state = state;
    this.#set(state.physical);
    this.state = landed(state, this.scrollTop);
  }
  move(by: number): void {
    this.#set(this.scrollTop + by);
    this.#tell();
  }
  dragThumb(share: number): void {
    this.#set(share * this.#limit());
    this.#tell();
  }
  #tell(): void {
    const next = scrolled(this.state, this.scrollTop);
    if (next.physical !== this.scrollTop) this.write(next);
    else this.state = next;
  }
  rest(): void {
    this.write(settled(this.state));
  }
}

function whole(s: ScrollState): number {
  return Math.max(0, s.rows * s.rowHeight - s.viewport);
}

describe('a list that fits its canvas', () => {
  test('stands exactly where the scroller stands, to a part of a pixel', () => {
    const scroller = new Scroller(startScroll(1000, 34, 640), 2);
    for (const step of [100, 250.5, -40, 9000, -3000, 1]) {
      scroller.move(step);
      expect(scroller.state.top).toBe(scroller.scrollTop);
    }
  });
});

describe('a list of a million rows', () => {
  test('has a canvas no taller than browsers can hold', () => {
    expect(canvasHeight(MILLION)).toBe(CANVAS_LIMIT);
  });

  test('moves by exactly what the wheel turned', () => {
    const scroller = new Scroller(MILLION);
    for (let i = 0; i < 20; i++) scroller.move(100);
    expect(scroller.state.top).toBe(2000);
  });

  test('does not move on screen when the thumb is put right after a rest', () => {
    const scroller = new Scroller(wentToRow(MILLION, 412_345));
    scroller.move(730);
    const before = sliceOf(scroller.state, 8).offset - scroller.scrollTop;
    const stood = scroller.scrollTop;
    scroller.rest();
    expect(scroller.scrollTop).not.toBe(stood);
    expect(sliceOf(scroller.state, 8).offset - scroller.scrollTop).toBeCloseTo(before, 6);
  });

  test('goes to any row exactly', () => {
    const at = wentToRow(MILLION, 500_000);
    expect(at.top).toBe(500_000 * 34);
    expect(firstVisible(at)).toBe(500_000);
  });

  test('ends flush with the last row', () => {
    const at = wentToRow(MILLION, 999_999);
    expect(at.top + at.viewport).toBe(1_000_000 * 34);
    expect(at.physical + at.viewport).toBe(CANVAS_LIMIT);
    expect(sliceOf(at, 8).end).toBe(1_000_000);
  });

  test('follows the thumb in proportion', () => {
    const scroller = new Scroller(MILLION);
    scroller.dragThumb(0.25);
    expect(Math.abs(firstVisible(scroller.state) - 250_000)).toBeLessThan(50);
    scroller.dragThumb(1);
    expect(scroller.state.top).toBe(whole(MILLION));
    scroller.dragThumb(0);
    expect(scroller.state.top).toBe(0);
  });

  test('is neither clipped nor jumps on a long wheel run to the top, without a rest', () => {
    const scroller = new Scroller(wentToRow(MILLION, 300));
    let last = scroller.state.top;
    while (scroller.state.top > 0) {
      scroller.move(-100);
      expect(last - scroller.state.top).toBeLessThanOrEqual(100);
      expect(last - scroller.state.top).toBeGreaterThan(0);
      last = scroller.state.top;
    }
    expect(scroller.scrollTop).toBe(0);
  });

  test('is neither clipped nor jumps on a long wheel run to the bottom, without a rest', () => {
    const scroller = new Scroller(wentToRow(MILLION, 999_600));
    let last = scroller.state.top;
    while (scroller.state.top < whole(MILLION)) {
      scroller.move(100);
      expect(scroller.state.top - last).toBeLessThanOrEqual(100);
      expect(scroller.state.top - last).toBeGreaterThan(0);
      last = scroller.state.top;
    }
    expect(scroller.scrollTop).toBe(CANVAS_LIMIT - 640);
  });
});

const states = fc
  .record({
    rows: fc.integer({ min: 1, max: 3_000_000 }),
    rowHeight: fc.constantFrom(28, 34, 44, 52),
    viewport: fc.integer({ min: 120, max: 3000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ rows, rowHeight, viewport, share }) => {
    const start = startScroll(rows, rowHeight, viewport);
    return wentTo(start, Math.round(share * whole(start)));
  });

type Act = { kind: 'wheel'; by: number } | { kind: 'thumb'; share: number } | { kind: 'rest' };
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('wheel' as const),
        by: fc.integer({ min: -1500, max: 1500 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('thumb' as const),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('rest' as const) }) },
  ),
  { maxLength: 60 },
);

describe('whatever one does', () => {
  test('the canvas always leaves room for what remains of the list, at either end', () => {
    fc.assert(
      fc.property(states, acts, fc.constantFrom(1, 1.25, 2), (start, doings, pixelRatio) => {
        const scroller = new Scroller(start, pixelRatio);
        const surplus = whole(start) - Math.max(0, canvasHeight(start) - start.viewport);
        for (const act of doings) {
          if (act.kind === 'wheel') scroller.move(act.by);
          else if (act.kind === 'thumb') scroller.dragThumb(act.share);
          else scroller.rest();
          const { top, physical } = scroller.state;
          expect(top).toBeGreaterThanOrEqual(0);
          expect(top).toBeLessThanOrEqual(whole(start));
          // One device pixel is what the browser may round away.
          expect(top - physical).toBeGreaterThanOrEqual(-1);
          expect(top - physical).toBeLessThanOrEqual(surplus + 1);
        }
      }),
    );
  });

  test('a turn of the wheel moves the list by just that much, or to its end', () => {
    fc.assert(
      fc.property(
        states,
        fc.array(fc.integer({ min: -400, max: 400 }), { maxLength: 80 }),
        (start, turns) => {
          const scroller = new Scroller(start);
          let expected = scroller.state.top;
          for (const by of turns) {
            scroller.move(by);
            expected = Math.min(whole(start), Math.max(0, expected + by));
            expect(Math.abs(scroller.state.top - expected)).toBeLessThanOrEqual(1);
            expected = scroller.state.top;
          }
        },
      ),
    );
  });

  test('the drawn rows cover the view without a gap', () => {
    fc.assert(
      fc.property(states, acts, (start, doings) => {
        const scroller = new Scroller(start);
        for (const act of doings) {
          if (act.kind === 'wheel') scroller.move(act.by);
          else if (act.kind === 'thumb') scroller.dragThumb(act.share);
          else scroller.rest();
        }
        const slice = sliceOf(scroller.state, 8);
        const drawnFrom = slice.offset;
        const drawnTo = slice.offset + (slice.end - slice.first) * start.rowHeight;
        expect(drawnFrom).toBeLessThanOrEqual(scroller.scrollTop + 0.001);
        const seen = Math.min(start.viewport, start.rows * start.rowHeight);
        expect(drawnTo).toBeGreaterThanOrEqual(scroller.scrollTop + seen - 0.001);
      }),
    );
  });

  test('a revealed row is seen whole, and what was seen whole does not move', () => {
    fc.assert(
      fc.property(states, fc.double({ min: 0, max: 1, noNaN: true }), (start, share) => {
        const index = Math.floor(share * (start.rows - 1));
        const shown = revealed(start, index);
        expect(index * start.rowHeight).toBeGreaterThanOrEqual(shown.top);
        expect((index + 1) * start.rowHeight).toBeLessThanOrEqual(shown.top + start.viewport + 1e-6);
        expect(revealed(shown, index)).toBe(shown);
      }),
    );
  });

  test('rows that come or go above leave what is seen in its place', () => {
    fc.assert(
      fc.property(states, fc.integer({ min: -200, max: 200 }), (start, above) => {
        const rows = start.rows + above;
        fc.pre(rows > 0);
        const next = recounted(start, rows, above);
        const room = Math.max(0, rows * start.rowHeight - start.viewport);
        expect(next.top).toBe(Math.min(room, Math.max(0, start.top + above * start.rowHeight)));
      }),
    );
  });

  test('another density keeps the first visible row, and the end stays the end', () => {
    fc.assert(
      fc.property(states, fc.constantFrom(28, 34, 44, 52), (start, rowHeight) => {
        const next = remeasured(start, rowHeight, start.viewport);
        if (start.top > 0 && start.top === whole(start)) expect(next.top).toBe(whole(next));
        else if (next.top < whole(next)) expect(firstVisible(next)).toBe(firstVisible(start));
      }),
    );
  });
});

test('a thumb moved by one pixel is told from the wheel, also on a tall screen', () => {
  for (const viewport of [400, 900, 1400, 2000]) {
    const s = startScroll(1_000_000, 34, viewport);
    expect(CANVAS_LIMIT / viewport).toBeGreaterThan(largestStep(s));
  }
});
