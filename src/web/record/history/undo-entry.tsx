import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#contract/records.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { undoChangeSet } from '../../change-sets/undo-change-set.ts';
import { useFormat } from '../../i18n/use-format.ts';

interface UndoEntryProps {
  type: RecordType;
  id: number;
  entry: HistoryEntry;
}

/** Takes an act back: in this record alone, or in all that it touched. */
export function UndoEntry({ type, id, entry }: UndoEntryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const undo = useMutation({
    mutationFn: (ids: number[] | null) =>
      undoChangeSet(entry.changeSetId, ids === null ? {} : { records: { type, ids } }),
  });
  const label = t('changeSets.undoOf', {
    what: `${entry.actor.name} ${t(`record.history.acts.${entry.act}`)}, ${format.dateTime(entry.at)}`,
  });
  const button = (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={label}
      loading={undo.isPending}
      {...(entry.records === 1 ? { onClick: () => undo.mutate(null) } : {})}
    >
      {t('changeSets.undo')}
    </Button>
  );
  if (entry.records === 1) return button;
  return (
    <Menu position="bottom-end">
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => undo.mutate([entry.mergedFrom?.id ?? id])}>
          {t('changeSets.justThis')}
        </Menu.Item>
        <Menu.Item onClick={() => undo.mutate(null)}>
          {t('changeSets.allOf', { records: format.number(entry.records) })}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
