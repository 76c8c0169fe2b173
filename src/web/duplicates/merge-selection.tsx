import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { duplicateBaseOf } from '#domain/duplicates/duplicate-base.ts';
import { api } from '../api/client.ts';
import { showProblemToast, showToast } from '../design/toast.tsx';
import type { ActionPanelProps, ActionTarget } from '../selection/action.ts';
import { mergeAddress } from './duplicates-address.ts';

/** Leads from the selection in a list to the page where they are merged; asks nothing here. */
export function MergeSelection({ target, onDone }: ActionPanelProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const go = useEffectEvent(async () => {
    try {
      const ids = await idsOf(target);
      onDone();
      if (ids === null) showToast(t('selection.notReady'));
      else await navigate(mergeAddress(duplicateBaseOf(target.type) ?? 'contact', ids));
    } catch (error) {
      onDone();
      showProblemToast(error);
    }
  });
  useEffect(() => void go(), []);
  return null;
}

/** Of a few records that were selected, their ids; null while a place in the list cannot be told. */
async function idsOf({ type, selection, count }: ActionTarget): Promise<number[] | null> {
  if ('ids' in selection) return selection.ids;
  if ('snapshotId' in selection) return null;
  const { filter, q, except, timeZone } = selection;
  const { items } = await api.lists.rows({
    type,
    columns: '',
    ...(filter && { filter }),
    ...(q && { q }),
    timeZone,
    limit: Math.min(200, count + except.length),
  });
  return items.flatMap(({ id }) => (except.includes(id) ? [] : [id]));
}
