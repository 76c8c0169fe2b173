import type { AlikeQuery } from '#contract/duplicates.ts';
import { type DuplicateBase, duplicateBaseOf } from '#domain/duplicates/duplicate-base.ts';
import { registeredFields } from '#domain/duplicates/registered-field.ts';
import type { FieldSet } from '#domain/fields/field.ts';
import { valueLimits } from '#domain/fields/value-limits.ts';
import { describeType } from '#domain/records/record-types.ts';
import { isBlank } from '#domain/text/accept-text.ts';
import { cleanValues } from '../form/clean-values.ts';
import type { FormState } from '../form/form-state.ts';
import { sameValue, textOf, type Values } from '../form/record-values.ts';

/** Longest texts the question takes; a longer name or number is like no other. */
const longest = { ...valueLimits, name: 300, registered: 100 } as const;

/** The fields that tell a record of each base from others, beside its name. */
const telling: Record<DuplicateBase, readonly string[]> = {
  contact: ['company', 'emails', 'phones'],
  account: ['emails', 'phones', 'websites', 'addresses'],
};

/**
 * What to ask about the record in the form; null where nothing in it could tell one person or firm from another, or where
 * nothing of that was typed since it was read.
 */
export function alikeQueryOf(state: FormState, fields: FieldSet): AlikeQuery | null {
  const base = duplicateBaseOf(state.type);
  if (base === null) return null;
  const values = cleanValues(fields, state.values);
  const { nameField } = describeType(state.type);
  const registered = base === 'account' ? registeredFields(state.type).map(({ key }) => key) : [];
  const keys = [nameField, ...telling[base], ...registered];
  if (state.id !== null && !isChanged(keys, values, cleanValues(fields, state.saved))) return null;
  const name = textOf(values, nameField);
  const known = {
    base,
    ...(state.id === null ? {} : { exceptId: state.id }),
    ...(isWholeName(name, base) ? { name } : {}),
    emails: valuesIn(values, 'emails', longest.email).filter((email) => email.includes('@')),
    phones: valuesIn(values, 'phones', longest.phone).filter((phone) =>
      /\d{5}/.test(phone.replace(/\D/g, '')),
    ),
  };
  if (base === 'contact') {
    const company = textOf(values, 'company');
    if (!known.name && known.emails.length === 0 && known.phones.length === 0) return null;
    return { ...known, ...(company !== '' && company.length <= longest.name ? { company } : {}) };
  }
  if (!known.name) return null;
  const number = registered.map((key) => String(values[key] ?? '')).find((text) => text !== '') ?? '';
  return {
    ...known,
    ...(number !== '' && number.length <= longest.registered ? { registered: number } : {}),
    websites: valuesIn(values, 'websites', longest.website),
    addresses: placesIn(values),
  };
}

/** Of a person one word is a first name as yet, and half the country shares it. */
function isWholeName(name: string, base: DuplicateBase): boolean {
  const shape = base === 'contact' ? /\S\s+\S/u : /\S.*\S/u;
  return shape.test(name) && !isBlank(name) && name.length <= longest.name;
}

function isChanged(keys: readonly string[], values: Values, saved: Values): boolean {
  return keys.some((key) => !sameValue(values[key], saved[key]));
}

function valuesIn(values: Values, key: string, max: number): string[] {
  const rows = values[key];
  if (!Array.isArray(rows)) return [];
  return rows
    .flatMap((row) => (typeof row === 'object' && 'value' in row ? [row.value] : []))
    .filter((value) => value.length <= max)
    .slice(0, 50);
}

/** Addresses that say where in the world they are. */
function placesIn({ addresses }: Values): NonNullable<AlikeQuery['addresses']> {
  if (!Array.isArray(addresses)) return [];
  return addresses
    .flatMap((row) => {
      if (typeof row !== 'object' || 'value' in row) return [];
      const { street = '', postalCode = '', city = '' } = row;
      return [{ street: street ?? '', postalCode: postalCode ?? '', city: city ?? '' }];
    })
    .filter(
      ({ street, postalCode, city }) =>
        street.length <= longest.street &&
        postalCode.length <= longest.postalCode &&
        city.length <= longest.city,
    )
    .slice(0, 50);
}
