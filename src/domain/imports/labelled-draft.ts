import { checkEmail, findEmailOddity } from '../emails/check-email.ts';
import { parseEmail } from '../emails/parse-email.ts';
import { splitEmails } from '../emails/split-emails.ts';
import type { AddressPart } from '../fields/address-parts.ts';
import type { AddressValue, EmailValue, Labelled, PhoneValue } from '../fields/field.ts';
import { valueLimits } from '../fields/value-limits.ts';
import { parsePhone } from '../phones/parse-phone.ts';
import { splitPhones } from '../phones/typed-phone.ts';
import { oneLine, plainLines } from '../text/plain-lines.ts';
import { isSlot } from './import-targets.ts';
import { labelOf, phoneLabelOf } from './label-words.ts';
import type { ImportedRecord } from './row-outcome.ts';
import type { DraftColumn, RowRemarks } from './row-remarks.ts';

/** The e-mail addresses, phones, websites and addresses of a record, as they grow from the cells of one row. */
export class LabelledDraft {
  readonly #remarks: RowRemarks;
  readonly emails: EmailValue[] = [];
  readonly #phones: PhoneValue[] = [];
  readonly #websites: Labelled[] = [];
  readonly #addresses = new Map<string, AddressValue>();
  /** The labels that stand in columns of their own, by field and number. */
  readonly #labels = new Map<string, string>();
  /** The name that stands beside an e-mail address. */
  emailName = '';

  constructor(remarks: RowRemarks) {
    this.#remarks = remarks;
  }

  /** Takes the label of a numbered value, from a column of its own. */
  takeLabel(field: string, label: string, text: string): void {
    this.#labels.set(`${field}.${label}`, text.replace(/^\*\s*/, ''));
  }

  takeWebsites(column: DraftColumn, label: string, text: string): void {
    for (const value of text.split(/\s*:::\s*|[\r\n]+/))
      this.#add(column, this.#websites, { label: label || 'website', value }, valueLimits.website);
  }

  takeEmails(column: DraftColumn, label: string, text: string): void {
    for (const typed of splitEmails(text)) {
      const { address, name } = parseEmail(typed);
      const fault = checkEmail(address);
      if (fault) this.#remarks.fault(column, fault.code, { given: address });
      else this.#add(column, this.emails, { label: label || 'work', value: address }, valueLimits.email);
      if (!fault && findEmailOddity(address)) this.#remarks.note(column, 'oddEmail', address);
      this.emailName ||= oneLine(name ?? '');
    }
  }

  takePhones(column: DraftColumn, label: string, text: string): void {
    for (const typed of splitPhones(text)) {
      const { value, e164 } = parsePhone(typed);
      this.#add(column, this.#phones, { label: label || phoneLabelOf(e164), value, e164 }, valueLimits.phone);
    }
  }

  takeAddress(column: DraftColumn, label: string, part: AddressPart, text: string): void {
    const value = part === 'street' ? plainLines(text) : oneLine(text);
    const address = this.#addresses.get(label) ?? { label };
    this.#addresses.set(label, address);
    address[part] = part === 'street' && address.street ? `${address.street}\n${value}` : value;
    this.#remarks.fits(column, address[part] ?? '', valueLimits[part], part === 'street');
  }

  #add<Value extends Labelled>(column: DraftColumn, values: Value[], value: Value, max: number): void {
    const text = oneLine(value.value);
    if (text === '' || !this.#remarks.fits(column, text, max)) return;
    if (values.some((other) => other.value === text)) return;
    if (values.length >= valueLimits.rows)
      this.#remarks.fault(column, 'tooMany', { limit: valueLimits.rows });
    else values.push({ ...value, value: text });
  }

  /** What was taken, each with its label. */
  finish(): Pick<ImportedRecord, 'emails' | 'phones' | 'websites' | 'addresses'> {
    this.#labelValues();
    return {
      ...(this.emails.length > 0 && { emails: this.emails }),
      ...(this.#phones.length > 0 && { phones: this.#phones }),
      ...(this.#websites.length > 0 && { websites: this.#websites }),
      ...(this.#addresses.size > 0 && { addresses: [...this.#addresses.values()].map(withPostalCode) }),
    };
  }

  /** Numbered values take the label that stands beside them, or the usual one. */
  #labelValues(): void {
    for (const value of this.emails) value.label = this.#labelFor('emails', value.label, 'work');
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
