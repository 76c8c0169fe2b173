import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Category } from '#contract/categories.ts';
import { api, orpc } from '../api/client.ts';
import { showProblemToast, showToast } from '../design/toast.tsx';

type Changes = Partial<Pick<Category, 'name' | 'color' | 'retired'>>;

/** Changes a category at once, with a way back. Every record that has it shows it anew. */
export function useChangeCategory({ id, name }: Category) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const save = async (changes: Changes) => {
    await api.categories.update({ id, ...changes });
    await queryClient.invalidateQueries({ queryKey: orpc.key() });
  };
  return async (changes: Changes, back: Changes) => {
    try {
      await save(changes);
      const shown = changes.name ?? name;
      const said =
        changes.retired === undefined
          ? t('categories.changed', { name: shown })
          : t(changes.retired ? 'categories.nowRetired' : 'categories.nowOffered', { name: shown });
      showToast(said, { undo: () => save(back) });
    } catch (error) {
      showProblemToast(error);
    }
  };
}
