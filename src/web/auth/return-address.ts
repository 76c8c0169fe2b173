/**
 * Where to go after signing in: the page that was asked for, if it is one of ours. An address of another
 * site, which a forged link could carry, leads home.
 */
export function safeReturnAddress(address: string | undefined): string {
  if (address === undefined || !address.startsWith('/')) return '/';
  const base = 'https://winnow.invalid';
  const url = URL.parse(address, base);
  if (url === null || url.origin !== base || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search + url.hash;
}
