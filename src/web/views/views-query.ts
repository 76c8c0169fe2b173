import type { RecordType } from '#domain/records/record-types.ts';
import { orpc } from '../api/client.ts';

/** ms for which views that were fetched need no second look; what is done here to views fetches them at once. */
const FRESH = 30_000;

/** The views of a list that the person sees, and the one it opens with. */
export function viewsQuery(type: RecordType) {
  return orpc.views.list.queryOptions({ input: { recordType: type }, staleTime: FRESH });
}
