import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type RecordType, recordTypes } from '#domain/records/record-types.ts';
import { api, orpc } from '../../api/client.ts';
import { useLiveMessages } from '../../live/use-live-updates.ts';

/** Rows of a type by name, page by page; those on the screen follow what colleagues change. */
export function useRecordRows(type: RecordType, search: string) {
  const [q] = useDebouncedValue(search.trim(), 150);
  const sort = recordTypes[type].nameField;
  const query = useInfiniteQuery({
    queryKey: [...orpc.lists.rows.key(), type, q],
    queryFn: ({ pageParam, signal }) =>
      api.lists.rows({ type, sort, limit: 100, ...(q === '' ? {} : { q }), ...pageParam }, { signal }),
    initialPageParam: {} as { cursor?: string },
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? null : { cursor: nextCursor }),
    // While the list was away, nobody told it of changes.
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  useLiveMessages(
    (message) => {
      if (message.subject === type) void query.refetch();
    },
    () => void query.refetch(),
  );
  return { ...query, rows: query.data?.pages.flatMap((page) => page.items) };
}
