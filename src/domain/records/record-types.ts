import { accountFields } from '../fields/account-fields.ts';
import { ownFieldsOf } from '../fields/adopted-fields.ts';
import { campaignFields } from '../fields/campaign-fields.ts';
import { contactFields } from '../fields/contact-fields.ts';
import type { Bilingual, ChangesOf, FieldSet, RecordOf } from '../fields/field.ts';
import type { OwnField } from '../fields/own-field-shape.ts';
import { ownFieldSet } from '../fields/own-fields.ts';
import { adoptedOwnTypes, adoptedType } from './adopted-types.ts';
import { baseOfOwn, isOwnTypeName, type OwnTypeName } from './own-type-name.ts';

/** What a kind of thing is called, one of it and many. */
export type TypeLabel = { one: Bilingual; many: Bilingual };

/** The record types that come with Winnow and the fields of each. A new one is its fields and one line here. */
const builtInTypes = {
  lead: {
    fields: contactFields,
    nameField: 'fullName',
    path: 'leads',
    label: { one: { en: 'lead', nb: 'kundeemne' }, many: { en: 'leads', nb: 'kundeemner' } },
  },
  contact: {
    fields: contactFields,
    nameField: 'fullName',
    path: 'contacts',
    label: {
      one: { en: 'business contact', nb: 'forretningskontakt' },
      many: { en: 'business contacts', nb: 'forretningskontakter' },
    },
  },
  account: {
    fields: accountFields,
    nameField: 'name',
    path: 'accounts',
    label: {
      one: { en: 'account', nb: 'forretningsforbindelse' },
      many: { en: 'accounts', nb: 'forretningsforbindelser' },
    },
  },
  campaign: {
    fields: campaignFields,
    nameField: 'title',
    path: 'campaigns',
    label: { one: { en: 'campaign', nb: 'kampanje' }, many: { en: 'campaigns', nb: 'kampanjer' } },
  },
} as const satisfies Record<string, { fields: FieldSet; nameField: string; path: string; label: TypeLabel }>;

export type BuiltInType = keyof typeof builtInTypes;
export type RecordType = BuiltInType | OwnTypeName;

/** The built-in type whose fields, links and rules a type has: of a built-in one, itself. */
export type BaseOf<T extends RecordType> = T extends BuiltInType
  ? T
  : T extends `contact_${number}`
    ? 'contact'
    : 'account';
export type FieldsOf<T extends RecordType> = (typeof builtInTypes)[BaseOf<T>]['fields'];
export type RecordOfType<T extends RecordType> = RecordOf<FieldsOf<T>>;
export type ChangesOfType<T extends RecordType> = ChangesOf<FieldsOf<T>>;

/** The record types that come with Winnow, in the order in which they are told. Object.keys forgets the type of the keys. */
export const builtInTypeNames = Object.keys(builtInTypes) as [BuiltInType, ...BuiltInType[]];

/** All record types that there are, in the order in which they are told: own ones last. */
export function recordTypeNames(): readonly RecordType[] {
  return [...builtInTypeNames, ...adoptedOwnTypes().map(({ name }) => name)];
}

/** Whether a name is that of a record type, of one that is there or of one that was. */
export function isTypeName(name: string): name is RecordType {
  return Object.hasOwn(builtInTypes, name) || isOwnTypeName(name);
}

/** Whether there is a record type of this name. */
export function isRecordType(name: string): name is RecordType {
  return Object.hasOwn(builtInTypes, name) || adoptedType(name) !== undefined;
}

export function baseOf(type: RecordType): BuiltInType {
  return isOwnTypeName(type) ? baseOfOwn(type) : type;
}

/** The record types whose records are people: they have the fields of a contact, and are rated. */
export type PersonType = 'lead' | 'contact' | `contact_${number}`;

export function isPersonType(type: RecordType): type is PersonType {
  const base = baseOf(type);
  return base === 'lead' || base === 'contact';
}

/** The record types of which lists are imported: people and firms. */
export type ImportedType = PersonType | 'account' | `account_${number}`;

export function isImportedType(type: RecordType): type is ImportedType {
  return isPersonType(type) || baseOf(type) === 'account';
}

/** What code that treats every record type alike asks of a type. */
export type TypeDescription = {
  /** Without own fields. */
  fields: FieldSet;
  nameField: string;
  /** Where its pages and its calls are, without a slash. */
  path: string;
  label: TypeLabel;
};

/** What a record type is called, where it is, and what it has; an own type that was deleted is told as its base is. */
export function describeType(type: RecordType): TypeDescription {
  const base = builtInTypes[baseOf(type)];
  const own = adoptedType(type);
  return own ? { ...base, path: own.path, label: own.label } : base;
}

/** The fields of a record type beside these own ones, whether they are adopted or only thought of. */
export function fieldsWith(type: RecordType, own: readonly OwnField[]): FieldSet {
  return { ...describeType(type).fields, ...ownFieldSet(own, type) };
}

const withOwn = new WeakMap<FieldSet, FieldSet>();

/** The fields of a record type as a plain map, own ones among them, for code that treats every type alike. */
export function fieldsOf(type: RecordType): FieldSet {
  const own = ownFieldsOf(type);
  let fields = withOwn.get(own);
  if (!fields) {
    fields = { ...describeType(type).fields, ...own };
    withOwn.set(own, fields);
  }
  return fields;
}
