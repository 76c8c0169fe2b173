import { Button, Checkbox, Group, Modal } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostIds } from '#domain/records/most-ids.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { problemOf } from '../api/problem.ts';
import { undoChangeSet } from '../change-sets/undo-change-set.ts';
import { timeZone } from '../i18n/time-zone.ts';
import { useFormat } from '../i18n/use-format.ts';
import { runJob } from '../jobs/run-job.ts';
import type { Names } from '../list/use-columns.tsx';
import { countedRecords } from '../selection/record-words.ts';
import { type SentPaste, selectionCalls } from '../selection/selection-calls.ts';
import classes from './paste.module.css';
import { PasteColumns } from './paste-columns.tsx';
import { PastePreviewTable } from './paste-preview-table.tsx';
import { PasteSummary } from './paste-summary.tsx';
import { suggestTargets } from './suggest-targets.ts';
import type { Pasted } from './use-paste-dialog.tsx';

interface PasteDialogProps {
  type: RecordType;
  pasted: Pasted;
  shown: readonly string[];
  names: Names;
  onClose(): void;
}

/** Where pasted cells go, and what each record gets, before anything is written. */
export function PasteDialog({ type, pasted, shown, names, onClose }: PasteDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { table, column, target } = pasted;
  const [suggested] = useState(() => suggestTargets(type, table, shown, column));
  const [headings, setHeadings] = useState(suggested.headings);
  const [targets, setTargets] = useState(suggested.targets);
  const [clears, setClears] = useState(false);
  const body = headings ? table.slice(1) : table;
  // Of a column of which a part goes nowhere, nobody would notice.
  const isTooLong = body.length > mostIds;
  const hasEmpty = body.some((cells) => cells.some((cell, i) => targets[i] !== null && cell.trim() === ''));
  const columns = targets.flatMap((field, i) =>
    field === null ? [] : [{ field, texts: body.map((cells) => cells[i] ?? '') }],
  );
  const sent: SentPaste = {
    selection: target.over === 'selected' ? target.selection : target.selectionOf(body.length),
    columns,
    empty: clears ? 'clear' : 'keep',
    timeZone,
  };
  const { data, error } = useQuery({
    queryKey: ['paste-preview', type, pasted, headings, targets, clears],
    queryFn: ({ signal }) => selectionCalls(type).previewPaste(sent, { signal }),
    placeholderData: keepPreviousData,
    enabled: columns.length > 0 && !isTooLong,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const preview = columns.length === 0 || isTooLong ? undefined : data;
  const paste = (): void => {
    onClose();
    const records = countedRecords(type, preview?.differing ?? 0);
    void runJob((asked) => selectionCalls(type).paste(sent, asked), {
      type,
      undo: (changeSetId) => undoChangeSet(changeSetId),
      running: t('paste.pasting', { records }),
      done: ({ changed }) => t('paste.pasted', { records: countedRecords(type, changed) }),
    });
  };
  const title = t('paste.title', { count: body.length, rows: format.number(body.length) });
  return (
    <Modal opened onClose={onClose} size={880} title={title}>
      <div className={classes.dialog}>
        <p className={classes.where}>
          {target.over === 'selected'
            ? t('paste.over', { records: countedRecords(type, target.count) })
            : t('paste.from', { name: target.name })}
        </p>
        <PasteColumns type={type} sample={body[0] ?? []} targets={targets} onChange={setTargets} />
        <Group gap="lg">
          {table.length > 1 && (
            <Checkbox
              label={t('paste.headings')}
              checked={headings}
              onChange={(event) => setHeadings(event.currentTarget.checked)}
            />
          )}
          {(hasEmpty || clears) && (
            <Checkbox
              label={t('paste.clears')}
              checked={clears}
              onChange={(event) => setClears(event.currentTarget.checked)}
            />
          )}
        </Group>
        {error !== null && !isTooLong && <p className={classes.problem}>{problemOf(error).detail}</p>}
        {isTooLong ? (
          <p role="alert" className={classes.problem}>
            {t('paste.tooManyRows', { most: format.number(mostIds) })}
          </p>
        ) : (
          <PasteSummary type={type} preview={preview} selected={target.over === 'selected'} />
        )}
        {preview && (
          <PastePreviewTable
            type={type}
            fields={columns.map(({ field }) => field)}
            preview={preview}
            names={names}
          />
        )}
        <Group gap="xs" className={classes.buttons}>
          <Button onClick={paste} disabled={!preview || preview.differing === 0}>
            {t('paste.paste', { records: countedRecords(type, preview?.differing ?? 0) })}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
