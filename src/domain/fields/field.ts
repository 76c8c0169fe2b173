import type { OwnList } from '../own-lists/own-lists.ts';
import type { OwnTypeName } from '../records/own-type-name.ts';

/** A text in both languages of the product. */
export type Bilingual = { en: string; nb: string };

/**
 * What a field holds. The kind decides how the field is entered, shown, compared, sorted, filtered,
 * imported and stored; nothing else in the program asks for a field by its name to decide that.
 */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'choice'
  | 'stars'
  | 'yesNo'
  | 'date'
  | 'timestamp'
  | 'wholeNumber'
  | 'number'
  | 'money'
  | 'person'
  | 'account'
  | 'listItem'
  | 'listItems'
  | 'recordLink'
  | 'picture'
  | 'criteria'
  | 'changeSets'
  | 'emails'
  | 'phones'
  | 'addresses'
  | 'websites'
  | 'custom';

/** One e-mail address, telephone number or web address of a record, under a label. */
export type Labelled = { label: string; value: string };

/** An e-mail address; at most one of a record's is the default. */
export type EmailValue = Labelled & { default?: boolean };

/** A telephone number as typed, with its E.164 form when it parses as a number. */
export type PhoneValue = Labelled & { e164?: string | null };

/** A postal address; at most one of a record's is the mailing address. */
export type AddressValue = {
  label: string;
  street?: string;
  postalCode?: string;
  city?: string;
  region?: string;
  country?: string;
  mailing?: boolean;
};

/** What a link can point at: a record of any type, or a person of this database. */
export type RecordLinkType = 'lead' | 'contact' | 'account' | 'person' | 'campaign' | OwnTypeName;
export type RecordLink = { type: RecordLinkType; id: number };

/** The value that a field of each kind holds; `null` stands for "nothing known". */
export type ValueOfKind = {
  text: string | null;
  longText: string | null;
  choice: string | null;
  stars: number;
  yesNo: boolean;
  date: string | null;
  timestamp: string | null;
  wholeNumber: number | null;
  number: number | null;
  money: number | null;
  person: number | null;
  account: number | null;
  listItem: string | null;
  listItems: string[];
  recordLink: RecordLink | null;
  picture: string | null;
  criteria: number[];
  changeSets: number[];
  emails: EmailValue[];
  phones: PhoneValue[];
  addresses: AddressValue[];
  websites: Labelled[];
  custom: Record<string, unknown>;
};

/** The lists that a firm keeps to choose from; a new name joins its list when it is given to a record. */
export type ItemList = OwnList | OptionList;
/** The options of an own field, by the field's id. */
export type OptionList = `field:${number}`;

/** The parts of a form in which fields stand. */
export type Section =
  | 'identity'
  | 'company'
  | 'contact'
  | 'source'
  | 'rating'
  | 'comments'
  | 'marks'
  | 'details'
  | 'system';

/** One field of one record type, described once; forms, lists, filters, import and the API are drawn from it. */
export type Field<K extends FieldKind = FieldKind> = {
  kind: K;
  section: Section;
  label: Bilingual;
  /** Must hold a value before the record can be saved. */
  required?: boolean;
  /** Longest text, in UTF-16 code units. */
  maxLength?: number;
  /** The values of a `choice`, in order. */
  options?: readonly { value: string; label: Bilingual }[];
  /** The value of a new record that says nothing; else `null`, `false`, `0` or an empty list by kind. */
  initial?: ValueOfKind[K];
  /** Whether the `person` of a new record that says nothing is who makes it. */
  initialIsActor?: boolean;
  /** Which list a `listItem`, or each of some `listItems`, is chosen from. */
  list?: ItemList;
  /** Whether a name that is not in the list yet is refused, rather than added to it. */
  closedList?: boolean;
  /** What a `recordLink` can point at; anything where it is left out. */
  linkTypes?: readonly RecordLinkType[];
  /** What a text is: shown as a link, and checked for what makes it one. A number can be a percentage. */
  format?: 'url' | 'email' | 'phone' | 'percent';
  /** Digits after the decimal sign of a `number` or an amount of `money`. */
  decimals?: number;
  /** The currency of an amount of `money`, by its ISO 4217 code. */
  currency?: string;
  /** The least and the greatest `number`, amount of `money`, `date` or `timestamp`. */
  min?: number | string;
  max?: number | string;
  /** What the whole of a text must match, as a regular expression that is matched in linear time (RE2). */
  pattern?: string;
  /** Whether no two records hold the same value. */
  unique?: boolean;
  /** Where a reader of the form may be told more. */
  help?: Bilingual;
  /** The column in which it is kept, where that is not told by its key; see `columnOf`. */
  column?: string;
  /** Set by the program, never by a caller. */
  readOnly?: boolean;
  /** Read-only, and every record has one. */
  alwaysSet?: boolean;
  /** Follows from other fields until it is set by itself (name parts, file as). */
  derived?: boolean;
  sortable?: boolean;
  filterable?: boolean;
  bulkEditable?: boolean;
  /** Column headings that mean this field in files of other programs, without regard to case and signs. */
  headings?: { en: readonly string[]; nb: readonly string[] };
};

export type FieldSet = Readonly<Record<string, Field>>;

/** The record that a set of fields describes, as the API shows it. */
export type RecordOf<F extends FieldSet> = {
  [K in keyof F]: F[K] extends { alwaysSet: true }
    ? NonNullable<ValueOfKind[F[K]['kind']]>
    : ValueOfKind[F[K]['kind']];
};

type ReadOnlyKeys<F extends FieldSet> = {
  [K in keyof F]: F[K] extends { readOnly: true } ? K : never;
}[keyof F];

/** What a caller may set of a record: every field that is not read-only, each of them optional. */
export type ChangesOf<F extends FieldSet> = Partial<Omit<RecordOf<F>, ReadOnlyKeys<F>>>;

/** Checks a set of fields while keeping the kind of each, so that {@link RecordOf} can be told from it. */
export function defineFields<const F extends Record<string, Field>>(fields: F): F {
  return fields;
}

const emptyOfKind: { [K in FieldKind]: ValueOfKind[K] } = {
  text: null,
  longText: null,
  choice: null,
  stars: 0,
  yesNo: false,
  date: null,
  timestamp: null,
  wholeNumber: null,
  number: null,
  money: null,
  person: null,
  account: null,
  listItem: null,
  listItems: [],
  recordLink: null,
  picture: null,
  criteria: [],
  changeSets: [],
  emails: [],
  phones: [],
  addresses: [],
  websites: [],
  custom: {},
};

/** The value of a field nobody has filled in. */
export function emptyValue(field: Field): ValueOfKind[FieldKind] {
  return field.initial ?? emptyOfKind[field.kind];
}

/**
 * Whether a new record that says nothing has a value in a field all the same.
 *
 * @param byNobody whether who makes the record is no person, but a program
 */
export function hasBeginning({ initial, initialIsActor = false }: Field, byNobody = false): boolean {
  return initial !== undefined || (initialIsActor && !byNobody);
}

/** The value of a field that was cleared: none, or of one that always holds something what a new record has. */
export function clearedValue(field: Field): ValueOfKind[FieldKind] {
  const empty = emptyOfKind[field.kind];
  const mayBeNone = empty === null ? field.kind !== 'choice' : Array.isArray(empty);
  return mayBeNone ? empty : emptyValue(field);
}

/** Whether a value is as good as none: `null`, an empty text or an empty list. */
export function isEmptyValue(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
