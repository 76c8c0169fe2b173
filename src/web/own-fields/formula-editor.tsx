import { Select, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { OwnField } from '#domain/fields/own-field-shape.ts';
import { ownKey } from '#domain/fields/own-fields.ts';
import { type FormulaFault, readFormula } from '#domain/formulas/formula.ts';
import { type FunctionName, formulaFunctions } from '#domain/formulas/formula-functions.ts';
import { type FormulaType, isUsable } from '#domain/formulas/formula-types.ts';
import type { Language } from '#domain/people/roles.ts';
import { fieldsWith, type RecordType, recordTypeNames } from '#domain/records/record-types.ts';
import { orpc } from '../api/client.ts';
import { formatDateText } from '../dates/date-text.ts';
import { formatDateTime } from '../i18n/format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { formatNumberText } from '../record/editors/number-text.ts';
import type { FieldDraft } from './field-draft.ts';
import classes from './own-fields.module.css';

/** How long one must have stopped typing before the formula is tried, in ms. */
const pauseMs = 350;

interface FormulaEditorProps {
  draft: FieldDraft;
  onChange: (formula: string) => void;
  /** The field that the formula is of; null for one that is new. */
  field: OwnField | null;
  /** All own fields. */
  fields: readonly OwnField[];
  problem: string | undefined;
}

/** Enters a formula: fields and functions from lists, what is wrong with it at once, and what it comes to. */
export function FormulaEditor({ draft, onChange, field, fields, problem }: FormulaEditorProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const area = useRef<HTMLTextAreaElement>(null);
  const { formula } = draft;
  const types = recordTypeNames().filter((type) => draft.types.includes(type));
  const fault = formula.trim() === '' ? null : faultOf(formula, types, field, fields);
  const [type = 'lead'] = types;
  const insert = (text: string, back = 0) => {
    const { selectionStart: from = formula.length, selectionEnd: to = formula.length } = area.current ?? {};
    onChange(formula.slice(0, from) + text + formula.slice(to));
    requestAnimationFrame(() => {
      const caret = from + text.length - back;
      area.current?.focus();
      area.current?.setSelectionRange(caret, caret);
    });
  };
  return (
    <div>
      <Textarea
        ref={area}
        className={classes.formula}
        label={t('ownFields.formula.label')}
        description={t('ownFields.formula.text')}
        value={formula}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        error={fault ? t(`ownFields.faults.${fault.code}`, { given: fault.given }) : problem}
        onChange={(event) => onChange(event.currentTarget.value)}
        spellCheck={false}
        autoComplete="off"
      />
      {fault && <WrongPart formula={formula} fault={fault} />}
      <div className={classes.pair} data-inserts>
        <Select
          mt={8}
          label={t('ownFields.formula.insertField')}
          data={usableFields(type, field, fields, language)}
          value={null}
          searchable
          onChange={(key) => key && insert(`{${key}}`)}
        />
        <Select
          mt={8}
          label={t('ownFields.formula.insertFunction')}
          data={functionNames.map((name) => ({ value: name, label: t(`ownFields.functions.${name}`) }))}
          value={null}
          searchable
          onChange={(name) => name && insert(`${name}()`, 1)}
        />
      </div>
      {formula.trim() !== '' && !fault && <Outcome type={type} formula={formula} />}
    </div>
  );
}

/** The functions by name. Object.keys forgets the type of the keys. */
const functionNames = Object.keys(formulaFunctions) as FunctionName[];

/** The formula with the part at fault marked. */
function WrongPart({ formula, fault: { at, end } }: { formula: string; fault: FormulaFault }) {
  return (
    <p className={classes.wrong} aria-hidden>
      {formula.slice(0, at)}
      <mark>{formula.slice(at, end) || ' '}</mark>
      {formula.slice(end)}
    </p>
  );
}

/** What the formula comes to on records that there are. */
function Outcome({ type, formula }: { type: RecordType; formula: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [settled] = useDebouncedValue(formula.trim(), pauseMs);
  const { data } = useQuery({
    ...orpc.ownFields.tryFormula.queryOptions({ input: { type, formula: settled } }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (!data) return null;
  return (
    <dl className={classes.examples} data-outcome>
      <dt>{t('ownFields.formula.comesTo')}</dt>
      <dd>{t(`ownFields.results.${data.result}`)}</dd>
      {data.examples.map(({ id, name, value }) => (
        <Example
          key={id}
          name={name}
          value={shown(data.result, value, language, t('record.values.yes'), t('record.values.no'))}
        />
      ))}
    </dl>
  );
}

function Example({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>
        <bdi>{name}</bdi>
      </dt>
      <dd>{value}</dd>
    </>
  );
}

function shown(
  result: FormulaType,
  value: string | number | boolean | null,
  language: Language,
  yes: string,
  no: string,
): string {
  if (value === null) return '–';
  if (result === 'number') return formatNumberText(Number(value), language, 6);
  if (result === 'timestamp') return formatDateTime(language, String(value));
  if (result === 'date') return formatDateText(String(value), language);
  return result === 'yesNo' ? (value ? yes : no) : String(value);
}

/** The first fault that the formula has for any of the record types that are to show it. */
function faultOf(
  formula: string,
  types: readonly RecordType[],
  field: OwnField | null,
  fields: readonly OwnField[],
): FormulaFault | null {
  const formulaOf = (key: string) => {
    const inner = fields.find((each) => ownKey(each.key) === key);
    return inner && inner.id === field?.id ? formula : inner?.rules.formula;
  };
  for (const type of types) {
    const read = readFormula(formula, fieldsWith(type, fields), formulaOf);
    if ('fault' in read) return read.fault;
  }
  return null;
}

function usableFields(
  type: RecordType,
  field: OwnField | null,
  fields: readonly OwnField[],
  language: Language,
): { value: string; label: string }[] {
  return Object.entries(fieldsWith(type, fields))
    .filter(([key, { kind }]) => isUsable(kind) && key !== (field && ownKey(field.key)))
    .map(([value, { label }]) => ({ value, label: label[language] }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
}
