const key = 'winnow.reloaded-at';
const atMostEveryMs = 60_000;

/**
 * After the server was updated, a page that has been open since before asks for chunks that are no more. Loading
 * the page anew gets the new ones. Not twice in a minute: then something else is wrong, and the page says so.
 */
export function reloadWhenUpdated(): void {
  window.addEventListener('vite:preloadError', () => {
    const last = Number(sessionStorage.getItem(key));
    if (Date.now() - last < atMostEveryMs) return;
    sessionStorage.setItem(key, String(Date.now()));
    window.location.reload();
  });
}
