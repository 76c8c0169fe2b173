import type { RecordPageName } from './record-page.tsx';

/** Which page of a record an address leads to. */
export function pageOfAddress(pathname: string): RecordPageName {
  return /\/history\/?$/.test(pathname) ? 'history' : 'general';
}

/** Whether an address leads to another page of the same record. */
export function isPageOf(pathname: string, path: string, id: number | null): boolean {
  return id !== null && (pathname === `/${path}/${id}` || pathname.startsWith(`/${path}/${id}/`));
}
