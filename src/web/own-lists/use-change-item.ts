import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnListItem } from '#contract/own-lists.ts';
import type { RecordLinkType } from '#domain/fields/field.ts';
import { api, orpc } from '../api/client.ts';
import { showProblemToast, showToast } from '../design/toast.tsx';

/** What of an item can be changed; its name in one language alone, too. */
export type ItemChanges = Partial<Pick<OwnListItem, 'retired' | 'probability'>> & {
  color?: NonNullable<OwnListItem['color']>;
  labels?: Partial<OwnListItem['labels']>;
  initiators?: RecordLinkType[];
};

/** Changes an item at once, with what takes that back. */
export type ChangeItem = (changes: ItemChanges, back: ItemChanges) => Promise<void>;

/** Changes an item of a list, with a way back. Every record that has it shows it anew. */
export function useChangeItem({ list, id, name }: OwnListItem): ChangeItem {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const save = async (changes: ItemChanges) => {
    const saved = await api.ownLists.update({ list, id, ...changes });
    await queryClient.invalidateQueries({ queryKey: orpc.key() });
    return saved;
  };
  return async (changes, back) => {
    try {
      const saved = await save(changes);
      const said =
        changes.retired === undefined
          ? t('ownLists.changed', { name: saved.name })
          : t(changes.retired ? 'ownLists.nowRetired' : 'ownLists.nowOffered', { name });
      showToast(said, { undo: () => save(back) });
    } catch (error) {
      showProblemToast(error);
    }
  };
}
