import { isProgramId, isRegisterName, keepsRegister } from '../duplicates/registered-field.ts';
import type { FieldSet } from '../fields/field.ts';
import { foldText } from '../text/fold.ts';
import {
  type AddressUse,
  type HeadingKind,
  type HeadingLabel,
  isFiller,
  joinPairs,
  wordMeaning,
} from './heading-words.ts';

/** What a column heading says about where the column goes. */
export type HeadingMeaning = {
  /** The text of an import target. */
  target: string;
  /** 0 to 1. */
  confidence: number;
  /** Of a part of an address: what the address is for, where the heading says so. */
  use?: AddressUse;
};

/**
 * Makes a reader of column headings for a record type. It knows the headings that the field catalogue lists in both
 * languages, and builds on them: "Contact First Name", "Company/Organization", "E-mail 2 Address", "Telefon arbeid",
 * and the numbered columns of Google Contacts ("Phone 1 - Type"). A heading with a word it does not know means nothing.
 */
export function createHeadingReader(fields: FieldSet): (heading: string) => HeadingMeaning | undefined {
  const listed = new Map<string, string>();
  for (const [key, field] of Object.entries(fields)) {
    if (!field.headings) continue;
    const own = [field.label.en, field.label.nb, key.replace(/^custom\./, '')];
    for (const text of [...field.headings.en, ...field.headings.nb, ...own])
      listed.set(headingKey(text), key);
  }
  const known = new Map<string, HeadingMeaning | undefined>();
  return (heading) => {
    if (heading.length > 200) return undefined;
    if (!known.has(heading)) {
      if (known.size > 10_000) known.clear();
      known.set(heading, readHeading(heading, listed, fields));
    }
    return known.get(heading);
  };
}

/** A heading as it is compared: letters and digits only, folded. */
function headingKey(heading: string): string {
  return wordsOf(heading).join('');
}

function readHeading(
  heading: string,
  listed: Map<string, string>,
  fields: FieldSet,
): HeadingMeaning | undefined {
  const numbered = readNumbered(heading, listed);
  if (numbered !== undefined) return numbered ?? undefined;
  const words = wordsOf(heading);
  const exact = listed.get(words.join(''));
  if (exact) return { target: exact, confidence: 0.95 };
  if (isProgramId(heading)) return undefined;
  if (isRegisterName(heading)) {
    const register = Object.keys(fields).find((key) => fields[key]?.headings && keepsRegister(fields[key]));
    return register === undefined ? undefined : { target: register, confidence: 0.9 };
  }
  const slot = slotOf(heading, joinPairs(words));
  if (slot) return fields[slot.target.split('.')[0] ?? ''] ? slot : undefined;
  // The number of a firm is not the firm.
  const lean = listed.get(words.filter((word) => !isFiller(word)).join(''));
  if (lean && !words.some((word) => numberWords.has(word))) return { target: lean, confidence: 0.8 };
  return readAlternatives(heading, listed, fields);
}

const numberWords: ReadonlySet<string> = new Set(['number', 'nummer', 'nr', 'no']);

function wordsOf(heading: string): string[] {
  const spaced = heading
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2');
  return foldText(spaced)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** "Company / Organization", "Telefon (valgfritt)": alternatives that agree, or a remark behind. */
function readAlternatives(
  heading: string,
  listed: Map<string, string>,
  fields: FieldSet,
): HeadingMeaning | undefined {
  const pieces = heading.split(/[/(),:|]| or | eller /i).filter((piece) => piece.trim() !== '');
  if (pieces.length < 2) return undefined;
  const [first, ...others] = pieces.map((piece) => readHeading(piece, listed, fields));
  if (!first) return undefined;
  const agree = others.every((other) => other === undefined || other.target === first.target);
  return agree ? { target: first.target, confidence: first.confidence * 0.85 } : undefined;
}

/** What each kind is the more exact word for, where both stand in a heading. */
const absorbs: Partial<Record<HeadingKind, readonly HeadingKind[]>> = {
  email: ['street'],
  mobile: ['phone', 'street'],
  fax: ['phone', 'street'],
  phone: ['street'],
  linkedin: ['web', 'street'],
  messaging: ['web', 'street', 'phone'],
  web: ['street'],
  postalCode: ['street'],
  country: ['region', 'street'],
  city: ['street', 'postalCode'],
  region: ['street'],
};

/** A heading made of a kind of value, perhaps a label, and nothing unknown. */
function slotOf(heading: string, words: readonly string[]): HeadingMeaning | undefined {
  const kinds = new Set<HeadingKind>();
  const labels = new Set<HeadingLabel>();
  let own = false;
  let use: AddressUse | undefined;
  for (const word of words) {
    const meaning = wordMeaning(word);
    if (!meaning) return undefined;
    if (meaning.kind) kinds.add(meaning.kind);
    if (meaning.label) labels.add(meaning.label);
    own ||= meaning.own ?? false;
    use ??= meaning.use;
  }
  const kind = [...kinds].find((one) =>
    [...kinds].every((two) => two === one || absorbs[one]?.includes(two)),
  );
  if (!kind || labels.size > 1) return undefined;
  if (own) return kind === 'phone' ? { target: `phones.${heading.trim()}`, confidence: 0.85 } : undefined;
  const [label] = labels;
  const number = Number(words.find((word) => /^\d$/.test(word)) ?? 1);
  const target = targetOf(kind, label, number);
  // A county stands beside a state in American files, and is the lesser of the two.
  const sure = words.length <= 3 && !words.includes('county');
  return { target, confidence: sure ? 0.95 : 0.85, ...(use && isAddressPart(target) ? { use } : {}) };
}

function isAddressPart(target: string): boolean {
  return target.startsWith('addresses.');
}

function targetOf(kind: HeadingKind, label: HeadingLabel | undefined, number: number): string {
  switch (kind) {
    case 'email':
      return `emails.${label ?? (number > 1 ? 'other' : 'work')}`;
    case 'phone':
      return label ? `phones.${label}` : 'phones';
    case 'mobile':
    case 'fax':
      return `phones.${kind}`;
    case 'linkedin':
    case 'messaging':
      return `websites.${kind}`;
    case 'web':
      return 'websites.website';
    default:
      return `addresses.${label ?? 'work'}.${kind}`;
  }
}

const numberedKinds: Record<string, 'emails' | 'phones' | 'websites' | 'addresses'> = {
  email: 'emails',
  phone: 'phones',
  website: 'websites',
  address: 'addresses',
};

const numberedParts: Record<string, string> = {
  street: 'street',
  extendedaddress: 'street',
  pobox: 'street',
  city: 'city',
  region: 'region',
  postalcode: 'postalCode',
  country: 'country',
};

/** Google's numbered columns. `undefined`: not one of them; `null`: one that has no place here. */
function readNumbered(
  heading: string,
  listed: ReadonlyMap<string, string>,
): HeadingMeaning | null | undefined {
  const found = /^\s*(.+?) (\d{1,2}) - (.+?)\s*$/.exec(heading);
  if (!found) return undefined;
  const [kind, number, part] = [headingKey(found[1] ?? ''), found[2], headingKey(found[3] ?? '')];
  const sure = (target: string) => ({ target, confidence: 0.98 });
  if (kind === 'organization') {
    const target = listed.get(`organization${part}`);
    return target === undefined ? null : sure(target);
  }
  if (kind === 'im') return part === 'value' ? sure('websites.messaging') : null;
  const field = numberedKinds[kind];
  if (!field) return null;
  if (part === 'type' || part === 'label') return sure(`${field}.${number}.label`);
  if (field === 'addresses')
    return numberedParts[part] ? sure(`addresses.${number}.${numberedParts[part]}`) : null;
  return part === 'value' ? sure(`${field}.${number}`) : null;
}
