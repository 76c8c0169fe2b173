import { checkEmail, findEmailOddity } from '../emails/check-email.ts';
import { parseEmail } from '../emails/parse-email.ts';
import { splitEmails } from '../emails/split-emails.ts';
import type { AddressPart } from '../fields/address-parts.ts';
import type { AddressValue, EmailValue, Field, FieldSet, Labelled, PhoneValue } from '../fields/field.ts';
import { keyOfOwn } from '../fields/own-fields.ts';
import { readTyped, type TypedReader } from '../fields/read-typed.ts';
import { valueLimits } from '../fields/value-limits.ts';
import { parsePhone } from '../phones/parse-phone.ts';
import { splitPhones } from '../phones/typed-phone.ts';
import { checkText } from '../text/accept-text.ts';
import { oneLine, plainLines, splitNames } from '../text/plain-lines.ts';
import { type ImportTarget, isSlot, takesManyColumns } from './import-targets.ts';
import { labelOf, phoneLabelOf } from './label-words.ts';
import { type Naming, namingOf, type RowName } from './namings.ts';
import { readStars, readYesNo } from './read-marks.ts';
import { readTimestamp } from './read-timestamp.ts';
import type {
  ImportedRecord,
  RowFault,
  RowFaultCode,
  RowNote,
  RowNoteCode,
  RowOutcome,
} from './row-outcome.ts';

/** One column of the table that a cell stands in. */
export type DraftColumn = { index: number; heading: string; text: string; target: ImportTarget };

/** A record as it grows from the cells of one row. */
export class RecordDraft {
  readonly #fields: FieldSet;
  readonly #reader: TypedReader;
  readonly #faults: RowFault[] = [];
  readonly #notes: RowNote[] = [];
  readonly #naming: Naming;
  readonly #values: ImportedRecord = {};
  /** The cells that the name is made of, by field. */
  readonly #nameTexts: Record<string, string> = {};
  readonly #comments: string[] = [];
  readonly #emails: EmailValue[] = [];
  readonly #phones: PhoneValue[] = [];
  readonly #websites: Labelled[] = [];
  readonly #own: Record<string, unknown> = {};
  readonly #addresses = new Map<string, AddressValue>();
  /** The labels that stand in columns of their own, by field and number. */
  readonly #labels = new Map<string, string>();
  #nameColumn: DraftColumn | undefined;
  #starsCell: { column: DraftColumn; text: string } | undefined;
  /** The name that stands beside an e-mail address. */
  #emailName = '';

  constructor(fields: FieldSet, reader: TypedReader) {
    this.#fields = fields;
    this.#naming = namingOf(fields);
    this.#reader = reader;
  }

  /** Says something about a cell. */
  note(column: DraftColumn, code: RowNoteCode, given: string): void {
    this.#notes.push({ column: column.index, target: column.text, code, given: shorten(given) });
  }

  /** Adds a line to the comments, under a heading. */
  comment(heading: string, text: string): void {
    this.#comments.push(`${heading}: ${text}`);
  }

  /** Takes a cell that holds something. */
  take(column: DraftColumn, text: string, headedComments: boolean): void {
    const { target } = column;
    if (target.kind === 'field') this.#takeField(column, target.field, text, headedComments);
    else if (target.kind === 'addressPart') this.#takeAddress(column, target.label, target.part, text);
    else if (target.kind === 'label')
      this.#labels.set(`${target.field}.${target.label}`, text.replace(/^\*\s*/, ''));
    else if (target.field === 'emails') this.#takeEmails(column, target.label, text);
    else if (target.field === 'phones') this.#takePhones(column, target.label, text);
    else
      for (const value of text.split(/\s*:::\s*|[\r\n]+/))
        this.#add(column, this.#websites, { label: target.label || 'website', value }, valueLimits.website);
  }

  #takeField(column: DraftColumn, field: string, text: string, headedComments: boolean): void {
    const described = this.#fields[field];
    const kind = described?.kind;
    if (described && field.startsWith('custom.')) this.#takeOwn(column, field, described, text);
    else if (field === 'comments')
      this.#comments.push(headedComments ? `${column.heading}: ${plainLines(text)}` : plainLines(text));
    else if (this.#naming.fields.has(field)) this.#takeName(column, field, oneLine(text));
    else if (kind === 'yesNo') this.#takeRead(column, field, text, readYesNo(text));
    else if (kind === 'stars') {
      this.#takeRead(column, field, text, readStars(text));
      this.#starsCell = { column, text };
    } else if (described && kind === 'choice') {
      const read = readTyped(oneLine(text), described, this.#reader);
      this.#takeRead(column, field, text, read.is === 'value' ? read.value : undefined);
    } else if (kind === 'timestamp')
      this.#takeRead(column, field, text, readTimestamp(text, this.#reader.timeZone));
    else if (kind === 'listItems') this.#takeItems(column, field, text);
    else if (kind === 'criteria') this.#takeCriteria(column, text);
    else if (kind === 'person') {
      const person = this.#reader.findPerson(text);
      if (person === undefined) this.note(column, 'unknownPerson', text);
      this.#takeRead(column, field, text, person, person !== undefined);
    } else if (this.#fits(column, oneLine(text), this.#fields[field]?.maxLength ?? 500)) {
      Object.assign(this.#values, { [field]: oneLine(text) });
    }
  }

  /** What several columns have of a part of a name stands side by side. */
  #takeName(column: DraftColumn, field: string, text: string): void {
    const before = takesManyColumns(column.target) ? this.#nameTexts[field] : undefined;
    this.#nameTexts[field] = [before, text].filter(Boolean).join(' ');
    this.#nameColumn ??= column;
  }

  /** A value of an own field is what the form would take, or rejects the row. */
  #takeOwn(column: DraftColumn, key: string, field: Field, text: string): void {
    const read = readTyped(text, field, this.#reader);
    if (read.is === 'value') this.#own[keyOfOwn(key)] = read.value;
    else if (read.is === 'unreadable') {
      const { code, limit, given: allowed } = read;
      this.#fault(column, code, {
        given: text,
        ...(limit !== undefined && { limit }),
        ...(allowed !== undefined && { allowed }),
      });
    }
  }

  /** Sets a value that was read, or keeps the text in the comments where it says something else. */
  #takeRead(column: DraftColumn, field: string, text: string, value: unknown, notes = true): void {
    if (value !== undefined) Object.assign(this.#values, { [field]: value });
    else {
      this.comment(column.heading, plainLines(text));
      if (notes) this.note(column, 'keptInComments', text);
    }
  }

  /**
   * Criteria by what they say, or yes and no in the column of one; one that is not there is kept in the comments.
   */
  #takeCriteria(column: DraftColumn, text: string): void {
    const met = new Set(this.#values.criteriaMet);
    const headed = this.#reader.findCriterion?.(column.heading);
    const isMet = headed === undefined ? undefined : readYesNo(text);
    if (headed !== undefined && isMet !== undefined) {
      this.#values.criteriaMet = isMet ? [...met.add(headed)] : [...met];
      return;
    }
    for (const said of splitNames(text)) {
      const id = this.#reader.findCriterion?.(said);
      if (id !== undefined) met.add(id);
      else {
        this.comment(column.heading, said);
        this.note(column, 'keptInComments', said);
      }
    }
    this.#values.criteriaMet = [...met];
  }

  #takeItems(column: DraftColumn, field: string, text: string): void {
    const longest = this.#fields[field]?.maxLength ?? 100;
    const names = splitNames(text).filter((name) => this.#fits(column, name, longest));
    if (names.length > valueLimits.rows) this.#fault(column, 'tooMany', { limit: valueLimits.rows });
    else Object.assign(this.#values, { [field]: names });
  }

  #takeEmails(column: DraftColumn, label: string, text: string): void {
    for (const typed of splitEmails(text)) {
      const { address, name } = parseEmail(typed);
      const fault = checkEmail(address);
      if (fault) this.#fault(column, fault.code, { given: address });
      else this.#add(column, this.#emails, { label: label || 'work', value: address }, valueLimits.email);
      if (!fault && findEmailOddity(address)) this.note(column, 'oddEmail', address);
      this.#emailName ||= oneLine(name ?? '');
    }
  }

  #takePhones(column: DraftColumn, label: string, text: string): void {
    for (const typed of splitPhones(text)) {
      const { value, e164 } = parsePhone(typed);
      this.#add(column, this.#phones, { label: label || phoneLabelOf(e164), value, e164 }, valueLimits.phone);
    }
  }

  #takeAddress(column: DraftColumn, label: string, part: AddressPart, text: string): void {
    const value = part === 'street' ? plainLines(text) : oneLine(text);
    const address = this.#addresses.get(label) ?? { label };
    this.#addresses.set(label, address);
    address[part] = part === 'street' && address.street ? `${address.street}\n${value}` : value;
    this.#fits(column, address[part] ?? '', valueLimits[part], part === 'street');
  }

  #add<Value extends Labelled>(column: DraftColumn, values: Value[], value: Value, max: number): void {
    const text = oneLine(value.value);
    if (text === '' || !this.#fits(column, text, max)) return;
    if (values.some((other) => other.value === text)) return;
    if (values.length >= valueLimits.rows) this.#fault(column, 'tooMany', { limit: valueLimits.rows });
    else values.push({ ...value, value: text });
  }

  #fits(column: DraftColumn | undefined, text: string, max: number, multiline = false): boolean {
    const fault = checkText(text, { max, multiline });
    if (!fault || fault.code === 'empty') return true;
    const limit = fault.code === 'tooLong' ? { limit: fault.max } : {};
    this.#fault(column, fault.code, { given: text, ...limit });
    return false;
  }

  #fault(
    column: DraftColumn | undefined,
    code: RowFaultCode,
    detail: { given?: string; limit?: number; allowed?: string } = {},
  ): void {
    const { given, ...rest } = detail;
    const known = this.#faults.some((fault) => fault.column === column?.index && fault.code === code);
    if (known && column) return;
    const shown = given === undefined ? {} : { given: shorten(given) };
    this.#faults.push({
      column: column?.index ?? null,
      target: column?.text ?? null,
      code,
      ...rest,
      ...shown,
    });
  }

  /** The record, or why there is none. */
  finish(): RowOutcome {
    const named = this.#nameRecord();
    if (this.#comments.length > 0) this.#values.comments = this.#comments.join('\n');
    this.#fits(undefined, this.#values.comments ?? '', this.#fields.comments?.maxLength ?? 200_000, true);
    if (!named || this.#faults.length > 0) return { kind: 'rejected', faults: this.#faults };
    this.#labelValues();
    this.#settleStars();
    const record: ImportedRecord = { ...this.#values, ...named.values };
    if (this.#emails.length > 0) record.emails = this.#emails;
    if (this.#phones.length > 0) record.phones = this.#phones;
    if (this.#websites.length > 0) record.websites = this.#websites;
    if (Object.keys(this.#own).length > 0) record.custom = this.#own;
    if (this.#addresses.size > 0) record.addresses = [...this.#addresses.values()].map(withPostalCode);
    return { kind: 'record', name: named.name, record, notes: this.#notes };
  }

  #nameRecord(): RowName | undefined {
    const { nameRow, nameField, needs } = this.#naming;
    const named = nameRow({
      texts: this.#nameTexts,
      company: this.#values.company ?? '',
      email: this.#emails[0]?.value ?? '',
      emailName: this.#emailName,
    });
    if (!named) {
      if (this.#faults.length === 0)
        this.#fault(undefined, 'noName', { allowed: needs[this.#reader.language] });
      return undefined;
    }
    if (named.note)
      this.#notes.push({ column: this.#nameColumn?.index ?? null, target: nameField, code: named.note });
    for (const [field, text] of Object.entries(named.values))
      if (text !== null) this.#fits(this.#nameColumn, text, this.#fields[field]?.maxLength ?? 300);
    return named;
  }

  /** Stars that are given are manual, unless the row says that they follow the criteria: those of the row are then left. */
  #settleStars(): void {
    if (this.#values.rating === undefined || !this.#starsCell) return;
    if (this.#values.ratingMode === 'automatic') {
      this.note(this.#starsCell.column, 'starsFollowCriteria', this.#starsCell.text);
      delete this.#values.rating;
    } else this.#values.ratingMode = 'manual';
  }

  /** Numbered values take the label that stands beside them, or the usual one. */
  #labelValues(): void {
    for (const value of this.#emails) value.label = this.#labelFor('emails', value.label, 'work');
    for (const value of this.#phones)
      value.label = this.#labelFor('phones', value.label, phoneLabelOf(value.e164 ?? null));
    for (const value of this.#websites) value.label = this.#labelFor('websites', value.label, 'website');
    for (const value of this.#addresses.values())
      value.label = this.#labelFor('addresses', value.label, 'work');
  }

  #labelFor(field: 'emails' | 'phones' | 'websites' | 'addresses', label: string, usual: string): string {
    if (!isSlot(label)) return label;
    const typed = oneLine(this.#labels.get(`${field}.${label}`) ?? '').slice(0, valueLimits.label);
    return typed === '' ? usual : labelOf(typed, field);
  }
}

/** "0155 Oslo" as a place holds the postal code too. */
function withPostalCode(address: AddressValue): AddressValue {
  const found = address.postalCode ? null : /^((?:[A-Z]{1,2}-)?\d{4,5}) +(\D.*)$/.exec(address.city ?? '');
  return found ? { ...address, postalCode: found[1], city: found[2] } : address;
}

function shorten(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99).toWellFormed()}…` : text.toWellFormed();
}
