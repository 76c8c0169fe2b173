import { useQuery } from '@tanstack/react-query';
import type { RecordLink } from '#domain/fields/field.ts';
import { orpc } from '../../api/client.ts';

/** The name of the record a link leads to; undefined while it is asked for. */
export function useRecordName(link: RecordLink | null): string | undefined {
  const { data } = useQuery({
    ...orpc.search.name.queryOptions({ input: link ?? { type: 'account', id: 1 } }),
    enabled: link !== null,
  });
  return link === null ? undefined : data?.name;
}
