import type { Field, FieldSet } from './field.ts';
import type { OwnField, OwnFieldRules } from './own-field-shape.ts';

/** The kinds of field that a firm can add; each is one of the built-in kinds with what it demands. */
export const ownFieldKinds = [
  'text',
  'longText',
  'number',
  'currency',
  'percent',
  'date',
  'dateTime',
  'yesNo',
  'choice',
  'choices',
  'url',
  'email',
  'phone',
  'person',
  'link',
  'formula',
] as const;
export type OwnFieldKind = (typeof ownFieldKinds)[number];

/** The sections of a form in which an own field can stand. */
export const ownFieldSections = ['identity', 'company', 'contact', 'details', 'source', 'marks'] as const;

const always = ['required'] as const;
const numbers = [...always, 'unique', 'decimals', 'min', 'max', 'initial'] as const;
const texts = [...always, 'unique', 'maxLength', 'pattern', 'initial'] as const;

/** What can be demanded of values of each kind. */
export const rulesOfKind: Readonly<Record<OwnFieldKind, readonly (keyof OwnFieldRules)[]>> = {
  text: texts,
  longText: [...always, 'maxLength', 'pattern', 'initial'],
  number: numbers,
  currency: [...numbers, 'currency'],
  percent: numbers,
  date: [...always, 'unique', 'min', 'max', 'initial'],
  dateTime: [...always, 'min', 'max', 'initial'],
  yesNo: ['initial'],
  choice: [...always, 'initial'],
  choices: [...always, 'initial'],
  url: [...always, 'unique', 'initial'],
  email: [...always, 'unique', 'initial'],
  phone: [...always, 'unique', 'initial'],
  person: [...always, 'initial'],
  link: [...always, 'linkTypes'],
  formula: ['formula', 'result', 'decimals'],
};

/** The key of an own field among the fields of a record. */
export function ownKey(key: string): `custom.${string}` {
  return `custom.${key}`;
}

/** What the API calls an own field, from its key among the fields of a record. */
export function keyOfOwn(key: string): string {
  return key.slice('custom.'.length);
}

/** The own fields of a type, described as the fields that come with Winnow are. */
export function ownFieldSet(fields: readonly OwnField[], type: string): FieldSet {
  return Object.fromEntries(
    fields
      .filter(({ types }) => types.includes(type))
      .sort((one, other) => one.position - other.position || one.id - other.id)
      .map((field) => [ownKey(field.key), describeOwnField(field)]),
  );
}

/** An own field as the fields that come with Winnow are described. */
export function describeOwnField(own: OwnField): Field {
  const { rules, label, help, section, storage } = own;
  const { formula: _, result: __, initial, ...demands } = rules;
  return {
    ...demands,
    ...initialOf(own),
    ...built(own),
    section,
    label,
    column: storage,
    ...(help ? { help } : {}),
    sortable: !['choices', 'link', 'longText'].includes(own.kind),
    filterable: true,
    // One value of many records is what a unique field cannot hold.
    bulkEditable: own.kind !== 'formula' && !rules.unique,
    // What cannot be told by a text of one column is not for import.
    ...(own.kind === 'formula' || own.kind === 'link'
      ? {}
      : { headings: { en: [label.en], nb: [label.nb] } }),
  };
}

/** An own field as it was while it was of another kind, by which its values of then are read. */
export function describeFormerly(own: OwnField, kind: OwnFieldKind): Field {
  return describeOwnField({ ...own, kind, rules: {} });
}

/** The built-in kind that an own kind stands for, with what makes the difference. */
function built({ id, kind, rules, options }: OwnField): Pick<Field, 'kind'> & Partial<Field> {
  switch (kind) {
    case 'text':
      return { kind: 'text', maxLength: rules.maxLength ?? 500 };
    case 'longText':
      return { kind: 'longText', maxLength: rules.maxLength ?? 200_000 };
    case 'number':
      return { kind: 'number' };
    case 'percent':
      return { kind: 'number', format: 'percent' };
    case 'currency':
      return { kind: 'money', decimals: rules.decimals ?? 2 };
    case 'date':
      return { kind: 'date' };
    case 'dateTime':
      return { kind: 'timestamp' };
    case 'yesNo':
      return { kind: 'yesNo' };
    case 'choice':
      return { kind: 'listItem', list: `field:${id}`, closedList: true, options: named(options) };
    case 'choices':
      return { kind: 'listItems', list: `field:${id}`, closedList: true, options: named(options) };
    case 'url':
    case 'email':
    case 'phone':
      return { kind: 'text', format: kind, maxLength: 500 };
    case 'person':
      return { kind: 'person' };
    case 'link':
      return { kind: 'recordLink' };
    case 'formula':
      return { kind: rules.result ?? 'text', readOnly: true };
  }
}

/** The value of a new record, as a record holds it: of what is chosen the names of the options that are offered now. */
function initialOf({
  kind,
  rules: { initial },
  options,
}: OwnField): Pick<Field, 'initial' | 'initialIsActor'> {
  if (initial === undefined) return {};
  if (kind === 'person' && initial === 'me') return { initialIsActor: true };
  if (kind !== 'choice' && kind !== 'choices') return Array.isArray(initial) ? {} : { initial };
  const ids = [initial].flat();
  const names = options.filter(({ id }) => ids.includes(id)).map(({ label }) => label.en);
  if (kind === 'choices') return names.length > 0 ? { initial: names } : {};
  return names[0] === undefined ? {} : { initial: names[0] };
}

function named(options: OwnField['options']): NonNullable<Field['options']> {
  return options.map(({ id, label }) => ({ value: String(id), label }));
}
