import { useQuery } from '@tanstack/react-query';
import type { Criterion } from '#contract/scoring.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { orpc } from '../api/client.ts';

/** Whether records of a type are rated by criteria. */
export function isScored(type: RecordType): boolean {
  return 'criteriaMet' in fieldsOf(type);
}

/** The scoring criteria of a record type, in order; undefined while they are not known, and for a type without. */
export function useCriteria(type: RecordType): readonly Criterion[] | undefined {
  return useQuery({ ...orpc.scoring.list.queryOptions({ input: { type } }), enabled: isScored(type) }).data
    ?.body;
}
