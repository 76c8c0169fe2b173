import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedRecord } from '#contract/duplicates.ts';
import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';
import {
  type MergeChoice,
  type MergeChoices,
  type MergeRecord,
  mergedValues,
  nameOfMerged,
  proposeChoices,
  proposeSurvivor,
} from '#domain/duplicates/merge-proposal.ts';
import { api, orpc } from '../api/client.ts';
import { undoChangeSet } from '../change-sets/undo-change-set.ts';
import { showToast } from '../design/toast.tsx';
import { recordAddresses } from '../record/record-addresses.ts';
import type { DuplicatesAddress } from './duplicates-address.ts';

/** Which record stays, which value each field gets, and what comes of it. */
export function useMerge(
  base: DuplicateBase,
  compared: readonly ComparedRecord[],
  next: DuplicatesAddress | undefined,
) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const records = compared.map(({ id, type, record }): MergeRecord => ({ ...record, id, type }));
  const [survivorId, setSurvivor] = useState(() => proposeSurvivor(records)?.id ?? 0);
  const [chosen, setChosen] = useState<MergeChoices>({});
  const choices = { ...proposeChoices(records, survivorId), ...chosen };
  const merge = useMutation({
    mutationFn: () => {
      const versioned = records.map(({ id, version }) => ({ id, version: version ?? 0 }));
      const [survivor] = versioned.filter(({ id }) => id === survivorId);
      return api.duplicates.merge({
        base,
        survivor: survivor ?? { id: survivorId, version: 1 },
        others: versioned.filter(({ id }) => id !== survivorId),
        choices,
      });
    },
    onSuccess: async ({ changeSetId, type, record }) => {
      const name = nameOfMerged({ ...record, type });
      showToast(t('duplicates.mergePage.done', { count: records.length, name }), {
        undo: async () => {
          await undoChangeSet(changeSetId);
          await queryClient.invalidateQueries({ queryKey: orpc.duplicates.key() });
        },
      });
      await queryClient.invalidateQueries({ queryKey: orpc.duplicates.key() });
      for (const key of [orpc.leads.key(), orpc.contacts.key(), orpc.accounts.key()])
        void queryClient.invalidateQueries({ queryKey: key });
      await navigate(next ? { to: '/duplicates', search: next } : recordAddresses(type).open(survivorId));
    },
  });
  return {
    records,
    survivorId,
    setSurvivor,
    choices,
    choose: (key: string, choice: MergeChoice) => setChosen((current) => ({ ...current, [key]: choice })),
    result: mergedValues(records, survivorId, choices),
    merge,
  };
}
