import { useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportDraft } from '#contract/imports.ts';
import { type Api, api, orpc } from '../api/client.ts';

export type ImportChanges = Omit<Parameters<Api['imports']['change']>[0], 'id'>;

/**
 * A file that is being imported, and a way to change what is decided about it. What was chosen shows at once; it is saved
 * one after the other, and samples follow with the answer.
 */
export function useImportDraft(id: number) {
  const queryClient = useQueryClient();
  const options = orpc.imports.get.queryOptions({ input: { id } });
  const { data: saved, error, refetch } = useQuery(options);
  const [unsaved, setUnsaved] = useState<readonly ImportChanges[]>([]);
  const mutationKey = ['change import', id];
  const save = useMutation({
    mutationKey,
    scope: { id: `import ${id}` },
    mutationFn: (changes: ImportChanges) => api.imports.change({ id, ...changes }),
    onSuccess: async (changed) => {
      // What is being read may be from before the change.
      await queryClient.cancelQueries(options);
      queryClient.setQueryData(options.queryKey, changed);
    },
    onError: () => void refetch(),
    onSettled: (_changed, _error, changes) =>
      setUnsaved((before) => before.filter((each) => each !== changes)),
  });
  const change = (changes: ImportChanges) => {
    setUnsaved((before) => [...before, changes]);
    save.mutate(changes);
  };
  // Also of a visit before, which this page has not seen.
  const isSaving = useIsMutating({ mutationKey }) > 0;
  useBlocker({ shouldBlockFn: () => false, enableBeforeUnload: () => isSaving });
  return {
    draft: saved && unsaved.reduce(withChanges, saved),
    error,
    refetch,
    change,
    changeError: save.error,
    isSaving,
  };
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
