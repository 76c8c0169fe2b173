// A child process that lives and dies with this one.

/**
 * Resolves with the child's exit code. Signals are passed on to it, and when it ends by one of them, so does this process.
 * When npm is killed outright no signal comes, only another parent: the child then gets SIGTERM.
 */
export function follow(child) {
  return new Promise((resolve, reject) => {
    const passOn = new Map();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) {
      passOn.set(signal, () => child.kill(signal));
      process.on(signal, passOn.get(signal));
    }
    const watch = watchParent(() => child.kill('SIGTERM'));
    const release = () => {
      clearInterval(watch);
      for (const [signal, listener] of passOn) {
        process.off(signal, listener);
      }
    };
    child.on('error', (error) => {
      release();
      reject(error);
    });
    child.on('exit', (code, signal) => {
      release();
      if (signal === null) {
        resolve(code ?? 1);
      } else {
        process.kill(process.pid, signal);
      }
    });
  });
}

/** Under npm our parent is npm itself: its scripts `exec` this one, so that no shell stands between. */
function watchParent(whenGone) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') {
    return undefined;
  }
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(watch);
      whenGone();
    }
  }, 500);
  return watch;
}
