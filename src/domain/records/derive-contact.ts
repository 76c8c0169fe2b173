import type { PhoneValue } from '../fields/field.ts';
import { type FileAsKind, fileAs, fileAsKinds } from '../names/file-as.ts';
import { formatName, type NameParts, parseName } from '../names/parse-name.ts';
import { parsePhone } from '../phones/parse-phone.ts';
import type { ChangesOfType, RecordOfType } from './record-types.ts';

type Contact = RecordOfType<'lead'>;
type ContactChanges = ChangesOfType<'lead'>;
type NameFields = 'title' | 'firstName' | 'middleName' | 'lastName' | 'suffix';

const namePartKeys: readonly NameFields[] = ['title', 'firstName', 'middleName', 'lastName', 'suffix'];

/**
 * Completes what is to be saved of a person with what follows from it: the parts of a name from the whole and the
 * whole from its parts, "file as" from name and company, and the E.164 form of telephone numbers.
 *
 * @param current the record as it stands; `null` for a new one
 */
export function deriveContact(changes: ContactChanges, current: Contact | null): ContactChanges {
  const name = deriveName(changes, current);
  const withName = { ...changes, ...name };
  return {
    ...deriveRating(withName),
    ...deriveFileAs(withName, current),
    ...derivePhones(changes),
    ...deriveCriteria(changes),
  };
}

function deriveName(changes: ContactChanges, current: Contact | null): ContactChanges {
  const partsGiven = namePartKeys.some((key) => changes[key] !== undefined);
  if (changes.fullName !== undefined && !partsGiven) return partsAsFields(parseName(changes.fullName ?? ''));
  if (!partsGiven) return {};
  const parts = partsOf({ ...current, ...definedOf(changes) });
  if (changes.fullName !== undefined) return partsAsFields(parts);
  const fullName = formatName(parts);
  return { ...partsAsFields(parts), ...(fullName ? { fullName } : {}) };
}

function deriveFileAs(changes: ContactChanges, current: Contact | null): ContactChanges {
  const after = { ...current, ...definedOf(changes) };
  const touched = (['fullName', 'company', 'fileAs', 'fileAsChoice', ...namePartKeys] as const).some(
    (key) => changes[key] !== undefined,
  );
  if (!touched && current) return {};
  const parts = partsOf(after);
  const company = after.company ?? null;
  const typed = changes.fileAs;
  if (typed && changes.fileAsChoice === undefined) {
    const kind = fileAsKinds.find((one) => one !== 'own' && fileAs(one, parts, company) === typed) ?? 'own';
    return { fileAs: typed, fileAsChoice: kind };
  }
  const kind: FileAsKind = fileAsKinds.find((one) => one === after.fileAsChoice) ?? 'lastFirst';
  return { fileAs: fileAs(kind, parts, company, after.fileAs) || after.fullName || '', fileAsChoice: kind };
}

function derivePhones(changes: ContactChanges): ContactChanges {
  return changes.phones === undefined ? {} : { phones: changes.phones.map(withE164) };
}

/**
 * Stars that are set are manual. Automatic ones are nobody's to set: they follow the criteria wherever a record is
 * written, by the rule of `scoreOf`.
 */
export function deriveRating<C extends Partial<Record<'rating' | 'ratingMode', unknown>>>(changes: C): C {
  const { rating, ...others } = changes;
  if (rating === undefined) return changes;
  if (changes.ratingMode === 'automatic') return others as C;
  return changes.ratingMode === undefined ? { ...changes, ratingMode: 'manual' } : changes;
}

function deriveCriteria({ criteriaMet }: ContactChanges): ContactChanges {
  return criteriaMet === undefined ? {} : { criteriaMet: idsInOrder(criteriaMet) };
}

/** Ids as a set of them is kept: each once and in order, so that equal sets are equal lists. */
export function idsInOrder(ids: readonly number[]): number[] {
  return [...new Set(ids)].sort((one, other) => one - other);
}

/** A telephone number with its E.164 form, which is always told from what was typed. */
export function withE164(phone: PhoneValue): PhoneValue {
  return { label: phone.label, value: phone.value, e164: parsePhone(phone.value).e164 };
}

function partsOf(record: Partial<Record<NameFields, string | null>>): NameParts {
  const part = (key: NameFields) => record[key] ?? '';
  return {
    title: part('title'),
    firstName: part('firstName'),
    middleName: part('middleName'),
    lastName: part('lastName'),
    suffix: part('suffix'),
  };
}

function partsAsFields(parts: NameParts): Pick<ContactChanges, NameFields> {
  const field = (text: string) => text || null;
  return {
    title: field(parts.title),
    firstName: field(parts.firstName),
    middleName: field(parts.middleName),
    lastName: field(parts.lastName),
    suffix: field(parts.suffix),
  };
}

function definedOf(changes: ContactChanges): ContactChanges {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
