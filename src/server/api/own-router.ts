import { implement } from '@orpc/server';
import { ownRecords } from '#contract/own-records.ts';
import type { OwnType } from '#domain/records/own-type-shape.ts';
import { recordRoutes } from '../records/routes.ts';
import type { CallContext } from './context.ts';
import { answersUnchecked, guard } from './implement.ts';
import { router } from './router.ts';

/** All that the server answers while these own record types are there. */
export function routerWith(types: readonly OwnType[]) {
  const routes = Object.fromEntries(types.map(({ name }) => [name, recordRoutes(name)]));
  const own = implement(ownRecords(types)).$context<CallContext>().$config(answersUnchecked).use(guard);
  return { ...router, ...own.router({ ownRecords: routes }) };
}
