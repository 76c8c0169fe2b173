import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDraft, ImportPreview, PlannedRow } from '#contract/imports.ts';
import type { ImportedType } from '#domain/records/record-types.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useTypeNames } from '../record/type-words.ts';
import classes from './imports.module.css';
import { Notes } from './notes.tsx';
import { peopleOrFirms } from './people-or-firms.ts';
import { RejectedRows } from './rejected-rows.tsx';
import { SomeRows } from './some-rows.tsx';

const outcomes = ['created', 'updated', 'skipped', 'rejected'] as const;
type Outcome = (typeof outcomes)[number];

/** How many rows have which outcome, and some rows of the one that is chosen. */
export function Outcomes({ preview, draft }: { preview: ImportPreview; draft: ImportDraft }) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useTypeNames()(draft.type);
  const [shown, setShown] = useState<Outcome>(preview.created > 0 ? 'created' : firstWithRows(preview));
  return (
    <>
      <fieldset className={classes.outcomes}>
        <legend className="visually-hidden">{t('imports.plan.outcomes')}</legend>
        {outcomes.map((outcome) => (
          <UnstyledButton
            key={outcome}
            className={classes.outcome}
            aria-pressed={shown === outcome}
            onClick={() => setShown(outcome)}
          >
            <span className={classes.figure}>{format.number(preview[outcome])}</span>
            <span>{t(`imports.plan.${outcome}`, names)}</span>
          </UnstyledButton>
        ))}
      </fieldset>
      <h3 className={classes.someRows}>
        {t('imports.plan.someRows')}: {t(`imports.plan.${shown}`, names)}
      </h3>
      {shown === 'rejected' ? (
        <RejectedRows rejections={preview.rejections} />
      ) : (
        <PlannedRows type={draft.type} rows={preview.rows[shown]} matched={shown !== 'created'} />
      )}
      <Notes notes={preview.notes} headings={draft.columns.map((column) => column.heading)} />
    </>
  );
}

function firstWithRows(preview: ImportPreview): Outcome {
  return outcomes.find((outcome) => preview[outcome] > 0) ?? 'created';
}

interface PlannedRowsProps {
  type: ImportedType;
  rows: readonly PlannedRow[];
  /** Whether they are there already. */
  matched: boolean;
}

function PlannedRows({ type, rows, matched }: PlannedRowsProps) {
  const { t } = useTranslation();
  const headings = [
    t('imports.plan.name'),
    t(`imports.plan.beside.${peopleOrFirms(type)}`),
    t('imports.plan.email'),
    ...(matched ? [t('imports.plan.match')] : []),
  ];
  return (
    <SomeRows headings={headings} rows={rows}>
      {(row) => (
        <>
          <td dir="auto">{row.name}</td>
          <td dir="auto">{row.beside}</td>
          <td dir="auto">{row.email}</td>
          {matched && <td dir="auto">{row.match && <Match match={row.match} type={type} />}</td>}
        </>
      )}
    </SomeRows>
  );
}

interface MatchProps {
  match: NonNullable<PlannedRow['match']>;
  /** The type that is imported. */
  type: ImportedType;
}

/** What a row is the same as; of another type, with the type. */
function Match({ match, type }: MatchProps) {
  const { t } = useTranslation();
  const namesOf = useTypeNames();
  if ('line' in match) return t('imports.plan.matchLine', match);
  return match.type === type
    ? match.name
    : t('imports.plan.matchOfType', { name: match.name, type: namesOf(match.type).one });
}
