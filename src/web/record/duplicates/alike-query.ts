import type { FieldSet } from '#domain/fields/field.ts';
import { isBlank } from '#domain/text/accept-text.ts';
import { cleanValues } from '../form/clean-values.ts';
import type { FormState } from '../form/form-state.ts';
import { sameValue, textOf, type Values } from '../form/record-values.ts';

/** What is asked to find records that look like the one in the form. */
export interface AlikeQuery {
  exceptId?: number;
  fullName?: string;
  company?: string;
  emails: string[];
  phones: string[];
}

/** Longest texts the question takes; a longer name or number is like no other. */
const longest = { name: 300, email: 320, phone: 100 } as const;

/**
 * What to ask about the record in the form; null where nothing in it could tell one person from another, or where
 * nothing of that was typed since it was read.
 */
export function alikeQueryOf(state: FormState, fields: FieldSet): AlikeQuery | null {
  const values = cleanValues(fields, state.values);
  if (state.id !== null && !isChanged(values, cleanValues(fields, state.saved))) return null;
  const fullName = textOf(values, 'fullName');
  const company = textOf(values, 'company');
  const emails = valuesIn(values, 'emails', longest.email).filter((email) => email.includes('@'));
  const phones = valuesIn(values, 'phones', longest.phone).filter((phone) =>
    /\d{5}/.test(phone.replace(/\D/g, '')),
  );
  // One word is a first name as yet, and half the country shares it.
  const isWholeName = /\S\s+\S/u.test(fullName) && !isBlank(fullName) && fullName.length <= longest.name;
  if (!isWholeName && emails.length === 0 && phones.length === 0) return null;
  return {
    ...(state.id === null ? {} : { exceptId: state.id }),
    ...(isWholeName ? { fullName } : {}),
    ...(company !== '' && company.length <= longest.name ? { company } : {}),
    emails,
    phones,
  };
}

function isChanged(values: Values, saved: Values): boolean {
  return ['fullName', 'company', 'emails', 'phones'].some((key) => !sameValue(values[key], saved[key]));
}

function valuesIn(values: Values, key: string, max: number): string[] {
  const rows = values[key];
  if (!Array.isArray(rows)) return [];
  return rows
    .flatMap((row) => (typeof row === 'object' && 'value' in row ? [row.value] : []))
    .filter((value) => value.length <= max)
    .slice(0, 50);
}
