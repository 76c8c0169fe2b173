/** How often a line of progress is written where it cannot be overwritten, in per cent. */
const step = 10;

/**
 * Tells on standard error how far work is: in a terminal on one line, over and over; else one line at each tenth.
 * Call `end` when the work has ended, however it did.
 */
export function showProgress(): { show(done: number, total: number): void; end(): void } {
  const { stderr } = process;
  let shown = -1;
  return {
    show(done, total) {
      const percent = total > 0 ? Math.floor((done / total) * 100) : 0;
      if (percent === shown || (!stderr.isTTY && percent < shown + step)) return;
      shown = percent;
      stderr.write(stderr.isTTY ? `\r${percent} %` : `${percent} %\n`);
    },
    end() {
      if (stderr.isTTY && shown >= 0) stderr.write('\r\u001b[K');
    },
  };
}
