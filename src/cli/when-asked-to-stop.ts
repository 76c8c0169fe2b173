/** Signals that reach us twice at once (from the terminal and passed on by npm) are one wish, in milliseconds. */
const echo = 1_000;

/**
 * Resolves when this process is asked to stop: by SIGINT, SIGTERM or SIGHUP, or because what started it has gone
 * (the bootstrap at the other end of the channel, which watches npm). `onAsk` is called each time, with whether
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
  return promise;
}
