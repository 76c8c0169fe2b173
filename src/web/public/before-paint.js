// Runs before the first paint, so that neither scheme nor language flashes. A file of its own because
// the content security policy allows no inline script.
(() => {
  const root = document.documentElement;
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const scheme = read('winnow.color-scheme') ?? 'auto';
  const dark =
    scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  root.setAttribute('data-density', read('winnow.density') ?? 'normal');
  const language = read('winnow.language') ?? navigator.language;
  root.lang = /^(nb|nn|no)\b/i.test(language) ? 'nb' : 'en';
})();
