import { foldText } from '../text/fold.ts';

/** The pictures that an own record type can have in lists and in the side bar. */
export const typeIcons = [
  'users',
  'user',
  'building',
  'briefcase',
  'handshake',
  'school',
  'stethoscope',
  'scale',
  'home',
  'store',
  'factory',
  'tool',
  'truck',
  'car',
  'ship',
  'plane',
  'coin',
  'cart',
  'cpu',
  'news',
  'music',
  'ball',
  'leaf',
  'paw',
  'heart',
  'star',
  'flag',
  'globe',
] as const;
export type TypeIcon = (typeof typeIcons)[number];

/** The workspaces of the side bar. */
export const workspaces = ['contacts', 'sales', 'marketing', 'projects'] as const;
export type Workspace = (typeof workspaces)[number];

/** The most record types that a firm can add. */
export const mostOwnTypes = 50;

/**
 * The first words of addresses that pages and calls of Winnow have or may come to have: no own record type can be
 * there. A test holds it against all that there are.
 */
const reservedPaths: ReadonlySet<string> = new Set([
  'leads',
  'contacts',
  'accounts',
  'campaigns',
  'opportunities',
  'projects',
  'products',
  'tasks',
  'calendar',
  'appointments',
  'emails',
  'phone-logs',
  'notes',
  'documents',
  'reports',
  'marketing',
  'home',
  'help',
  'api',
  'rpc',
  'assets',
  'health',
  'live',
  'auth',
  'sign-in',
  'set-up',
  'setup',
  'session',
  'people',
  'settings',
  'forms',
  'own-fields',
  'own-types',
  'own-records',
  'scoring-criteria',
  'lists',
  'record-counts',
  'views',
  'filters',
  'selections',
  'search',
  'files',
  'imports',
  'exports',
  'sample-data',
  'jobs',
  'changes',
  'change-sets',
  'duplicates',
  'openapi',
  'docs',
]);

/** Whether Winnow itself has pages or calls under a path, or may come to have. */
export function isReservedPath(path: string): boolean {
  return reservedPaths.has(path);
}

/** The path that a name suggests: "Våre samarbeidspartnere" is at `vare-samarbeidspartnere`. */
export function suggestPath(name: string): string {
  const words = foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return isReservedPath(words) ? `own-${words}` : words;
}
