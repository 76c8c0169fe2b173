import { accountFields } from '../fields/account-fields.ts';
import { ownFieldsOf } from '../fields/adopted-fields.ts';
import { campaignFields } from '../fields/campaign-fields.ts';
import { contactFields } from '../fields/contact-fields.ts';
import type { Bilingual, ChangesOf, FieldSet, RecordOf } from '../fields/field.ts';
import type { OwnField } from '../fields/own-field-shape.ts';
import { ownFieldSet } from '../fields/own-fields.ts';

/** What a kind of thing is called, one of it and many. */
export type TypeLabel = { one: Bilingual; many: Bilingual };

/** The kinds of record and the fields of each. A new kind is its fields and one line here. */
export const recordTypes = {
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

export type RecordType = keyof typeof recordTypes;
/** The record types by name, in the order in which they are told. Object.keys forgets the type of the keys. */
export const recordTypeNames = Object.keys(recordTypes) as [RecordType, ...RecordType[]];
export type FieldsOf<T extends RecordType> = (typeof recordTypes)[T]['fields'];
export type RecordOfType<T extends RecordType> = RecordOf<FieldsOf<T>>;
export type ChangesOfType<T extends RecordType> = ChangesOf<FieldsOf<T>>;

export type Lead = RecordOfType<'lead'>;

/** The fields of a record type beside these own ones, whether they are adopted or only thought of. */
export function fieldsWith(type: RecordType, own: readonly OwnField[]): FieldSet {
  return { ...recordTypes[type].fields, ...ownFieldSet(own, type) };
}

const withOwn = new WeakMap<FieldSet, FieldSet>();

/** The fields of a record type as a plain map, own ones among them, for code that treats every type alike. */
export function fieldsOf(type: RecordType): FieldSet {
  const own = ownFieldsOf(type);
  let fields = withOwn.get(own);
  if (!fields) {
    fields = { ...recordTypes[type].fields, ...own };
    withOwn.set(own, fields);
  }
  return fields;
}
