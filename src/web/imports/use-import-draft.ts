import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ImportDraft } from '#contract/imports.ts';
import { type Api, api, orpc } from '../api/client.ts';

export type ImportChanges = Omit<Parameters<Api['imports']['change']>[0], 'id'>;

/** A file that is being imported, and a way to change what is decided about it. Changes go one after the other. */
export function useImportDraft(id: number) {
  const queryClient = useQueryClient();
  const options = orpc.imports.get.queryOptions({ input: { id } });
  const { data: draft, error, refetch } = useQuery(options);
  const keep = (changed: ImportDraft) => queryClient.setQueryData(options.queryKey, changed);
  const change = useMutation({
    scope: { id: `import ${id}` },
    mutationFn: (changes: ImportChanges) => api.imports.change({ id, ...changes }),
    onMutate: (changes) => {
      // What was chosen shows at once; samples follow with the answer.
      const before = queryClient.getQueryData(options.queryKey);
      if (before) keep(withChanges(before, changes));
    },
    onSuccess: keep,
    onError: () => void refetch(),
  });
  return { draft, error, refetch, change };
}

function withChanges(draft: ImportDraft, { mapping, keepUnmapped, dedupe }: ImportChanges): ImportDraft {
  return {
    ...draft,
    keepUnmapped: keepUnmapped ?? draft.keepUnmapped,
    dedupe: dedupe ?? draft.dedupe,
    columns: mapping
      ? draft.columns.map((column, index) => ({ ...column, target: mapping[index] ?? null }))
      : draft.columns,
  };
}
