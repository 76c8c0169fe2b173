import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type ImportedType, isImportedType, recordTypeNames } from '#domain/records/record-types.ts';
import { signedInRoute } from './signed-in-route.ts';

export const newImportRoute = createRoute({
  path: '/imports/new',
  getParentRoute: () => signedInRoute,
  // What its rows are to become; leads where nothing is said.
  validateSearch: ({ type }: Record<string, unknown>): { type?: ImportedType } => {
    const known = recordTypeNames().find((name) => name === type);
    return known && known !== 'lead' && isImportedType(known) ? { type: known } : {};
  },
  component: lazyRouteComponent(() => import('../imports/new-import-page.tsx'), 'NewImportPage'),
});

const steps = ['file', 'columns', 'plan', 'result'] as const;

export const importRoute = createRoute({
  path: '/imports/$importId',
  getParentRoute: () => signedInRoute,
  // Without a step: where the import has come to.
  validateSearch: ({ step }: Record<string, unknown>): { step?: (typeof steps)[number] } => ({
    step: steps.find((known) => known === step),
  }),
  component: lazyRouteComponent(() => import('../imports/import-page.tsx'), 'ImportPage'),
});
