/** Signals that reach us twice at once (from the terminal and passed on by npm) are one wish, in milliseconds. */
const echo = 1_000;

/**
 * Resolves when this process is asked to stop: by SIGINT, SIGTERM or SIGHUP, or because what started it has gone
 * (the bootstrap at the other end of the channel, or npm, killed outright). `onAsk` is called each time, with whether
 * it is asked again.
 */
export function whenAskedToStop(onAsk: (again: boolean) => void): Promise<undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  let lastAsked = Number.NEGATIVE_INFINITY;
  let count = 0;
  const ask = () => {
    const now = performance.now();
    if (now - lastAsked > echo) {
      count += 1;
      onAsk(count > 1);
    }
    lastAsked = now;
    resolve(undefined);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, ask);
  }
  process.on('disconnect', ask);
  process.channel?.unref();
  watchParent(ask);
  return promise;
}

/** Under npm, another parent than at the start means that npm is gone. */
function watchParent(whenGone: () => void): void {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') {
    return;
  }
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(timer);
      whenGone();
    }
  }, 500);
  timer.unref();
}
