import { Button, Group, Modal, MultiSelect, Select, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnListItem } from '#contract/own-lists.ts';
import { api, orpc } from '../api/client.ts';
import { undoChangeSet } from '../change-sets/undo-change-set.ts';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { runJob } from '../jobs/run-job.ts';
import classes from './own-lists.module.css';

interface MergeDialogProps {
  list: string;
  items: readonly OwnListItem[];
  /** The one that is to go into another; none where the dialog is closed. */
  item: OwnListItem | null;
  onClose: () => void;
}

/** Makes some items of a list one: which go, which stays, and how many records that changes. */
export function MergeDialog({ list, items, item, onClose }: MergeDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={item !== null} onClose={onClose} title={t('ownLists.mergeTitle')}>
      {item && <MergeForm list={list} items={items} item={item} onClose={onClose} />}
    </Modal>
  );
}

function MergeForm({ list, items, item, onClose }: MergeDialogProps & { item: OwnListItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const [from, setFrom] = useState([String(item.id)]);
  const [into, setInto] = useState<string | null>(null);
  const input = { list, from: from.map(Number), into: Number(into) };
  const canMerge = from.length > 0 && into !== null;
  const preview = useQuery({
    ...orpc.ownLists.previewMerge.queryOptions({ input }),
    enabled: canMerge,
    staleTime: 0,
  });
  const options = items.map(({ id, name }) => ({ value: String(id), label: name }));
  const nameOf = (id: string | null) => options.find(({ value }) => value === id)?.label ?? '';
  const records = preview.data?.records;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!canMerge) return;
    onClose();
    void runJob((asked) => api.ownLists.merge(input, asked), {
      running: t('ownLists.merging'),
      done: () => t('ownLists.merged', { names: from.map(nameOf).join(', '), into: nameOf(into) }),
      undo: (changeSetId) => undoChangeSet(changeSetId),
    }).then(() => queryClient.invalidateQueries({ queryKey: orpc.key() }));
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <MultiSelect
          label={t('ownLists.mergeFrom')}
          data={options.filter(({ value }) => value !== into)}
          value={from}
          onChange={setFrom}
          searchable
        />
        <Select
          data-autofocus
          label={t('ownLists.mergeInto')}
          placeholder={t('ownLists.chooseItem')}
          data={options.filter(({ value }) => !from.includes(value))}
          value={into}
          onChange={setInto}
          searchable
        />
        <ProblemAlert error={preview.error} />
        <p className={classes.preview} aria-live="polite">
          {canMerge && records !== undefined
            ? t('ownLists.mergePreview', {
                count: records,
                shown: format.number(records),
                into: nameOf(into),
              })
            : t('ownLists.mergeText')}
        </p>
        <Group gap="xs" mt="xs">
          <Button type="submit" disabled={!canMerge}>
            {t('ownLists.merge')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
