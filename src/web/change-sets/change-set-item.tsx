import { Button } from '@mantine/core';
import { IconArrowBackUp, IconChevronDown } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeSet } from '#contract/change-sets.ts';
import { Avatar } from '../design/avatar.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './change-sets.module.css';
import { LeftAsIs } from './left-as-is.tsx';
import { RecordChanges } from './record-changes.tsx';
import { sayChangeSet } from './say-change-set.ts';
import { TouchedRecords } from './touched-records.tsx';
import { undoChangeSet } from './undo-change-set.ts';

/** One act: who did what to how many and when, with a way to take it back, and to see what it touched. */
export function ChangeSetItem({ set }: { set: ChangeSet }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const records = useId();
  const [isOpen, setOpen] = useState(false);
  const what = sayChangeSet(t, language, set);
  const { undone } = set;
  return (
    <li className={classes.item} data-undone={undone !== null || undefined} data-change-set={set.id}>
      <div className={classes.line}>
        <Avatar name={set.actor.name} />
        <div>
          <button
            type="button"
            className={classes.what}
            aria-expanded={isOpen}
            aria-controls={isOpen ? records : undefined}
            title={isOpen ? t('changeSets.hideRecords') : t('changeSets.showRecords')}
            onClick={() => setOpen(!isOpen)}
          >
            <span>
              <bdi className={classes.actor}>{set.actor.name}</bdi>{' '}
              <span className={classes.did}>{what}</span>
              {undone && (
                <span className={classes.undone}>
                  {' '}
                  · {t('changeSets.undoneBy', { name: undone.actor.name, ago: format.ago(undone.at) })}
                </span>
              )}
            </span>
            <IconChevronDown size={16} stroke={1.5} aria-hidden className={classes.chevron} />
          </button>
          <LeftAsIs set={set} />
        </div>
        <time dateTime={set.at} className={classes.when}>
          {format.time(set.at)}
        </time>
        <span className={classes.act}>
          {set.canUndo && <UndoButton id={set.id} what={`${set.actor.name} ${what}`} />}
        </span>
      </div>
      {isOpen && (
        <div id={records} className={classes.records}>
          <TouchedRecords set={set} />
          <RecordChanges changeSetId={set.id} />
        </div>
      )}
    </li>
  );
}

function UndoButton({ id, what }: { id: number; what: string }) {
  const { t } = useTranslation();
  const undo = useMutation({ mutationFn: () => undoChangeSet(id, { what }) });
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconArrowBackUp size={14} stroke={1.5} aria-hidden />}
      aria-label={t('changeSets.undoOf', { what })}
      loading={undo.isPending}
      onClick={() => undo.mutate()}
    >
      {t('changeSets.undo')}
    </Button>
  );
}
