import type { NewOwnField } from '#contract/own-fields.ts';
import type { Bilingual } from '#domain/fields/field.ts';
import type { OwnField, OwnFieldRules } from '#domain/fields/own-field-shape.ts';
import { type OwnFieldKind, type ownFieldSections, rulesOfKind } from '#domain/fields/own-fields.ts';
import type { Language } from '#domain/people/roles.ts';
import { isRecordType, type RecordType } from '#domain/records/record-types.ts';
import { givenOf, inBoth } from '#domain/text/in-both.ts';
import { readDateText } from '../dates/date-text.ts';
import { formatNumberText, parseNumberText } from '../record/editors/number-text.ts';
import { moved } from '../views/moved.ts';
import { hasOptions } from './field-kinds.ts';

/** An option as it is being edited; one that is new has no id yet, and is told from others by its key. */
export interface OptionDraft {
  readonly key: string;
  readonly id: number | undefined;
  readonly label: Bilingual;
}

/** An own field as it is being edited: numbers as they are typed, dates as "2026-03-07" once they can be read. */
export interface FieldDraft {
  readonly kind: OwnFieldKind;
  readonly label: Bilingual;
  readonly help: Bilingual;
  readonly types: readonly RecordType[];
  readonly section: (typeof ownFieldSections)[number];
  readonly required: boolean;
  readonly unique: boolean;
  readonly maxLength: string;
  readonly pattern: string;
  readonly decimals: string;
  readonly currency: string;
  readonly min: string;
  readonly max: string;
  /** Of a mark `yes` or nothing, of a choice the key of its option, of a person the id or `me`. */
  readonly initial: string;
  /** Of several choices, the keys of those that a new record has. */
  readonly initialOptions: readonly string[];
  readonly linkTypes: readonly string[];
  readonly formula: string;
  readonly options: readonly OptionDraft[];
}

/** What is sent of a draft, or what in it cannot be read, by the path that the server would name it by. */
export type ReadDraft =
  | { definition: Omit<NewOwnField, 'key'> }
  | { unread: Readonly<Record<string, 'notANumber' | 'notADate'>> };

const none: Bilingual = { en: '', nb: '' };

/** A field about which nothing is said yet but which records show it. */
export function newDraft(type: RecordType): FieldDraft {
  return {
    kind: 'text',
    label: none,
    help: none,
    types: [type],
    section: 'details',
    required: false,
    unique: false,
    maxLength: '',
    pattern: '',
    decimals: '',
    currency: 'NOK',
    min: '',
    max: '',
    initial: '',
    initialOptions: [],
    linkTypes: [],
    formula: '',
    options: [],
  };
}

/** A field as it is kept, to be edited. */
export function draftOf(field: OwnField, language: Language): FieldDraft {
  const { kind, label, help, types, section, rules } = field;
  const options = field.options.map((option) => ({ ...option, key: `kept-${option.id}` }));
  const typed = (value: number | string | undefined): string => {
    if (value === undefined) return '';
    return typeof value === 'number' ? formatNumberText(value, language, 6) : value;
  };
  return {
    kind,
    label,
    help: help ?? none,
    types: types.filter(isRecordType),
    section,
    required: rules.required ?? false,
    unique: rules.unique ?? false,
    maxLength: typed(rules.maxLength),
    pattern: rules.pattern ?? '',
    decimals: typed(rules.decimals),
    currency: rules.currency ?? 'NOK',
    min: typed(rules.min),
    max: typed(rules.max),
    initial: typedInitial(field, options, typed),
    initialOptions:
      kind === 'choices' ? options.filter(({ id }) => isAmong(id, rules.initial)).map(({ key }) => key) : [],
    linkTypes: rules.linkTypes ?? [],
    formula: rules.formula ?? '',
    options,
  };
}

function typedInitial(
  { kind, rules: { initial } }: OwnField,
  options: readonly OptionDraft[],
  typed: (value: number | string) => string,
): string {
  if (initial === undefined || Array.isArray(initial)) return '';
  if (typeof initial === 'boolean') return initial ? 'yes' : '';
  if (kind === 'choice') return options.find(({ id }) => id === initial)?.key ?? '';
  return kind === 'person' ? String(initial) : typed(initial);
}

function isAmong(id: number | undefined, initial: OwnFieldRules['initial']): boolean {
  return Array.isArray(initial) && initial.some((one) => one === id);
}

/** With an option more, at the end. */
export function withNewOption(draft: FieldDraft): FieldDraft {
  const key = `new-${Date.now().toString(36)}-${draft.options.length}`;
  return { ...draft, options: [...draft.options, { key, id: undefined, label: none }] };
}

/** With the option at a place moved to another; as it was where there is no such place. */
export function withOptionMoved(draft: FieldDraft, from: number, to: number): FieldDraft {
  const [option, other] = [draft.options[from], draft.options[to]];
  if (!option || !other || from === to) return draft;
  return { ...draft, options: moved(draft.options, option, other) };
}

/** As the server takes it; options that say nothing are left out. */
export function readDraft(draft: FieldDraft): ReadDraft {
  const unread: Record<string, 'notANumber' | 'notADate'> = {};
  const number = (path: string, text: string): number | undefined => {
    if (text.trim() === '') return undefined;
    const value = parseNumberText(text);
    if (value === null) unread[path] = 'notANumber';
    return value ?? undefined;
  };
  const date = (path: string, text: string): string | undefined => {
    if (text.trim() === '') return undefined;
    const read = readDateText(text);
    if ('date' in read) return read.date;
    unread[path] = 'notADate';
    return undefined;
  };
  const { kind } = draft;
  // What is no moment is left from another kind, and stands in no input.
  const moment = (_: string, text: string): string | undefined => (isMoment(text) ? text : undefined);
  const bound = kind === 'date' ? date : kind === 'dateTime' ? moment : number;
  const text = (typed: string): string | undefined => typed.trim() || undefined;
  const initial = (): OwnFieldRules['initial'] => {
    if (kind === 'yesNo') return draft.initial === 'yes' || undefined;
    if (kind === 'choice') return told(draft.options.find(({ key }) => key === draft.initial));
    if (kind === 'choices') {
      const chosen = draft.options.filter(({ key }) => draft.initialOptions.includes(key));
      const options = chosen.flatMap((option) => told(option) ?? []);
      return options.length > 0 ? options : undefined;
    }
    if (kind === 'person') return personOf(draft.initial);
    if (kind === 'date') return date('rules.initial', draft.initial);
    if (kind === 'dateTime') return moment('rules.initial', draft.initial);
    return ['number', 'currency', 'percent'].includes(kind)
      ? number('rules.initial', draft.initial)
      : text(draft.initial);
  };
  const all: { [K in keyof OwnFieldRules]: () => unknown } = {
    required: () => draft.required || undefined,
    unique: () => draft.unique || undefined,
    maxLength: () => number('rules.maxLength', draft.maxLength),
    pattern: () => text(draft.pattern),
    decimals: () => number('rules.decimals', draft.decimals),
    currency: () => text(draft.currency.toUpperCase()),
    min: () => bound('rules.min', draft.min),
    max: () => bound('rules.max', draft.max),
    initial,
    linkTypes: () => (draft.linkTypes.length > 0 ? [...draft.linkTypes] : undefined),
    formula: () => text(draft.formula),
  };
  const rules = Object.fromEntries(
    rulesOfKind[kind].flatMap((name) => {
      const value = all[name]?.();
      return value === undefined ? [] : [[name, value]];
    }),
  );
  if (Object.keys(unread).length > 0) return { unread };
  const { help, label, section } = draft;
  return {
    definition: {
      kind,
      label: givenOf(label),
      help: isSaid(help) ? inBoth(help) : null,
      // The server says which of it cannot be.
      types: [...draft.types],
      section,
      rules: rules as OwnFieldRules,
      ...(hasOptions(kind)
        ? {
            options: draft.options
              .filter((option) => isSaid(option.label))
              .map(({ id, label: name }) => ({ ...(id === undefined ? {} : { id }), label: givenOf(name) })),
          }
        : {}),
    },
  };
}

/** Whether a text is a moment as it is kept. */
export function isMoment(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT/.test(text);
}

function personOf(initial: string): number | 'me' | undefined {
  if (initial === 'me') return 'me';
  return /^\d+$/.test(initial) ? Number(initial) : undefined;
}

function isSaid({ en, nb }: Bilingual): boolean {
  return en.trim() !== '' || nb.trim() !== '';
}

/** An option that is not made yet is told by its name. */
function told(option: OptionDraft | undefined): number | string | undefined {
  return option && (option.id ?? inBoth(option.label).en);
}
