import { Checkbox, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OwnFieldRules } from '#domain/fields/own-field-shape.ts';
import { type OwnFieldKind, rulesOfKind } from '#domain/fields/own-fields.ts';
import { recordLinkTypes } from '#domain/records/link-types.ts';
import { DateField } from '../dates/date-field.tsx';
import { readDateText } from '../dates/date-text.ts';
import { localTime, momentOf } from '../dates/local-time.ts';
import { capitalised } from '../i18n/capitalised.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useAssignable } from '../record/editors/use-assignable.ts';
import { useTypeNames } from '../record/type-words.ts';
import { type FieldDraft, isMoment } from './field-draft.ts';
import classes from './own-fields.module.css';

interface RuleInputsProps {
  draft: FieldDraft;
  onChange: (change: Partial<FieldDraft>) => void;
  problems: Readonly<Record<string, string>>;
}

type TypedRule = 'maxLength' | 'pattern' | 'decimals' | 'currency' | 'min' | 'max';

const inFigures: ReadonlySet<TypedRule> = new Set(['maxLength', 'decimals']);

/** What is demanded of the values of a field: what goes with its kind, and nothing else. */
export function RuleInputs({ draft, onChange, problems }: RuleInputsProps) {
  const { t } = useTranslation();
  const has = (rule: keyof OwnFieldRules) => rulesOfKind[draft.kind].some((known) => known === rule);
  const typed = (rule: TypedRule, label: string, description?: string) =>
    has(rule) && (
      <TextInput
        label={label}
        description={description}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft[rule]}
        inputMode={inFigures.has(rule) ? 'numeric' : undefined}
        error={problems[`rules.${rule}`]}
        onChange={(event) => onChange({ [rule]: event.currentTarget.value })}
        autoComplete="off"
        spellCheck={false}
      />
    );
  const bound = (rule: 'min' | 'max') => {
    const DayRule = dayRules[draft.kind];
    return DayRule ? (
      <DayRule
        label={t(`ownFields.inputs.${rule}Date`)}
        text={draft[rule]}
        onChange={(text) => onChange({ [rule]: text })}
        problem={problems[`rules.${rule}`]}
      />
    ) : (
      typed(rule, t(`ownFields.inputs.${rule}`))
    );
  };
  return (
    <>
      {(has('required') || has('unique')) && (
        <div className={classes.checks}>
          {has('required') && (
            <Checkbox
              label={t('ownFields.inputs.required')}
              checked={draft.required}
              error={problems['rules.required']}
              onChange={(event) => onChange({ required: event.currentTarget.checked })}
            />
          )}
          {has('unique') && (
            <Checkbox
              label={t('ownFields.inputs.unique')}
              checked={draft.unique}
              error={problems['rules.unique']}
              onChange={(event) => onChange({ unique: event.currentTarget.checked })}
            />
          )}
        </div>
      )}
      <div className={classes.pair}>
        {bound('min')}
        {bound('max')}
        {typed('decimals', t('ownFields.inputs.decimals'))}
        {typed('currency', t('ownFields.inputs.currency'))}
        {typed('maxLength', t('ownFields.inputs.maxLength'))}
        {typed('pattern', t('ownFields.inputs.pattern'), t('ownFields.inputs.patternText'))}
        {has('initial') && <InitialInput draft={draft} onChange={onChange} problems={problems} />}
        {has('linkTypes') && <LinkTypes draft={draft} onChange={onChange} problems={problems} />}
      </div>
    </>
  );
}

interface DateRuleProps {
  label: string;
  /** As "2026-03-07", or what was typed so far. */
  text: string;
  onChange: (text: string) => void;
  problem: string | undefined;
}

/** A date that says what a field may hold. */
function DateRule({ label, text, onChange, problem }: DateRuleProps) {
  const read = readDateText(text);
  const value = 'date' in read ? read.date : null;
  return (
    <DateField
      label={label}
      name={label}
      value={value}
      onChange={(date) => onChange(date ?? '')}
      draft={{ text: value === null && text !== '' ? text : undefined, keep: onChange }}
      problem={problem}
    />
  );
}

/** A day and the time of it that say what a field may hold. */
function MomentRule({ label, text, onChange, problem }: DateRuleProps) {
  return (
    <TextInput
      type="datetime-local"
      label={label}
      value={isMoment(text) ? localTime(text) : ''}
      onChange={(event) => onChange(momentOf(event.currentTarget.value) ?? '')}
      error={problem}
    />
  );
}

/** The inputs of bounds and beginnings that are days. */
const dayRules: Partial<Record<OwnFieldKind, typeof DateRule>> = { date: DateRule, dateTime: MomentRule };

/** What a new record holds before anybody says otherwise. */
function InitialInput({ draft, onChange, problems }: RuleInputsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { kind, initial } = draft;
  const problem = problems['rules.initial'];
  const enter = (value: string | null) => onChange({ initial: value ?? '' });
  if (kind === 'yesNo')
    return (
      <Checkbox
        label={t('ownFields.inputs.initialYes')}
        checked={initial === 'yes'}
        error={problem}
        onChange={(event) => enter(event.currentTarget.checked ? 'yes' : '')}
      />
    );
  const label = t('ownFields.inputs.initial');
  const options = draft.options.map((option) => ({
    value: option.key,
    label: option.label[language] || option.label.en || option.label.nb || '–',
  }));
  if (kind === 'choice')
    return (
      <Select
        label={label}
        data={options}
        value={initial || null}
        clearable
        error={problem}
        onChange={enter}
      />
    );
  if (kind === 'choices')
    return (
      <MultiSelect
        label={label}
        data={options}
        value={[...draft.initialOptions]}
        clearable
        error={problem}
        onChange={(initialOptions) => onChange({ initialOptions })}
      />
    );
  if (kind === 'person')
    return <InitialPerson label={label} value={initial} onChange={enter} problem={problem} />;
  const DayRule = dayRules[kind];
  if (DayRule) return <DayRule label={label} text={initial} onChange={enter} problem={problem} />;
  const Input = kind === 'longText' ? Textarea : TextInput;
  return (
    <Input
      label={label}
      value={initial}
      error={problem}
      onChange={(event) => enter(event.currentTarget.value)}
      autoComplete="off"
    />
  );
}

interface InitialPersonProps {
  label: string;
  /** The id, `me`, or nothing. */
  value: string;
  onChange: (value: string | null) => void;
  problem: string | undefined;
}

/** Whoever makes the record, or one of those who share this database. */
function InitialPerson({ label, value, onChange, problem }: InitialPersonProps) {
  const { t } = useTranslation();
  const people = useAssignable(Number(value) || null);
  return (
    <Select
      label={label}
      data={[
        { value: 'me', label: t('ownFields.inputs.initialMe') },
        ...people.map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
      value={value || null}
      clearable
      error={problem}
      onChange={onChange}
    />
  );
}

/** The records that a link can lead to. */
function LinkTypes({ draft, onChange, problems }: RuleInputsProps) {
  const { t } = useTranslation();
  const namesOf = useTypeNames();
  return (
    <MultiSelect
      label={t('ownFields.inputs.linkTypes')}
      placeholder={draft.linkTypes.length === 0 ? t('ownFields.inputs.anyRecord') : undefined}
      data={recordLinkTypes().map((value) => ({
        value,
        label: capitalised(namesOf(value).many),
      }))}
      value={[...draft.linkTypes]}
      error={problems['rules.linkTypes']}
      onChange={(linkTypes) => onChange({ linkTypes })}
    />
  );
}
