import { useQuery } from '@tanstack/react-query';
import type { RecordType } from '#domain/records/record-types.ts';
import { orpc } from '../api/client.ts';

/** How many records of a type there are, for the side bar; `undefined` until it is known. */
export function useRecordCount(type: RecordType): number | undefined {
  return useQuery(orpc.lists.count.queryOptions({ input: { type } })).data?.total;
}
