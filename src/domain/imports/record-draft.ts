import type { Field, FieldSet } from '../fields/field.ts';
import { keyOfOwn } from '../fields/own-fields.ts';
import { readTyped, type TypedReader } from '../fields/read-typed.ts';
import { valueLimits } from '../fields/value-limits.ts';
import { oneLine, plainLines, splitNames } from '../text/plain-lines.ts';
import { takesManyColumns } from './import-targets.ts';
import { LabelledDraft } from './labelled-draft.ts';
import { type Naming, namingOf, type RowName } from './namings.ts';
import { readStars, readYesNo } from './read-marks.ts';
import { readTimestamp } from './read-timestamp.ts';
import type { ImportedRecord, RowOutcome } from './row-outcome.ts';
import { type DraftColumn, RowRemarks } from './row-remarks.ts';

/** A record as it grows from the cells of one row. */
export class RecordDraft {
  readonly #fields: FieldSet;
  readonly #reader: TypedReader;
  /** What there is to say about its cells. */
  readonly remarks = new RowRemarks();
  readonly #labelled = new LabelledDraft(this.remarks);
  readonly #naming: Naming;
  readonly #values: ImportedRecord = {};
  /** The cells that the name is made of, by field. */
  readonly #nameTexts: Record<string, string> = {};
  readonly #comments: string[] = [];
  readonly #own: Record<string, unknown> = {};
  #nameColumn: DraftColumn | undefined;
  #starsCell: { column: DraftColumn; text: string } | undefined;

  constructor(fields: FieldSet, reader: TypedReader) {
    this.#fields = fields;
    this.#naming = namingOf(fields);
    this.#reader = reader;
  }

  /** Adds a line to the comments, under a heading. */
  comment(heading: string, text: string): void {
    this.#comments.push(`${heading}: ${text}`);
  }

  /** Takes a cell that holds something. */
  take(column: DraftColumn, text: string, headedComments: boolean): void {
    const { target } = column;
    if (target.kind === 'field') this.#takeField(column, target.field, text, headedComments);
    else if (target.kind === 'addressPart')
      this.#labelled.takeAddress(column, target.label, target.part, text);
    else if (target.kind === 'label') this.#labelled.takeLabel(target.field, target.label, text);
    else if (target.field === 'emails') this.#labelled.takeEmails(column, target.label, text);
    else if (target.field === 'phones') this.#labelled.takePhones(column, target.label, text);
    else this.#labelled.takeWebsites(column, target.label, text);
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
      if (person === undefined) this.remarks.note(column, 'unknownPerson', text);
      this.#takeRead(column, field, text, person, person !== undefined);
    } else if (this.remarks.fits(column, oneLine(text), this.#fields[field]?.maxLength ?? 500)) {
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
      this.remarks.fault(column, code, {
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
      if (notes) this.remarks.note(column, 'keptInComments', text);
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
        this.remarks.note(column, 'keptInComments', said);
      }
    }
    this.#values.criteriaMet = [...met];
  }

  #takeItems(column: DraftColumn, field: string, text: string): void {
    const longest = this.#fields[field]?.maxLength ?? 100;
    const names = splitNames(text).filter((name) => this.remarks.fits(column, name, longest));
    if (names.length > valueLimits.rows) this.remarks.fault(column, 'tooMany', { limit: valueLimits.rows });
    else Object.assign(this.#values, { [field]: names });
  }

  /** The record, or why there is none. */
  finish(): RowOutcome {
    const named = this.#nameRecord();
    if (this.#comments.length > 0) this.#values.comments = this.#comments.join('\n');
    this.remarks.fits(
      undefined,
      this.#values.comments ?? '',
      this.#fields.comments?.maxLength ?? 200_000,
      true,
    );
    if (!named || this.remarks.faults.length > 0) return { kind: 'rejected', faults: this.remarks.faults };
    this.#settleStars();
    const record: ImportedRecord = { ...this.#values, ...named.values, ...this.#labelled.finish() };
    if (Object.keys(this.#own).length > 0) record.custom = this.#own;
    return { kind: 'record', name: named.name, record, notes: this.remarks.notes };
  }

  #nameRecord(): RowName | undefined {
    const { nameRow, nameField, needs } = this.#naming;
    const named = nameRow({
      texts: this.#nameTexts,
      company: this.#values.company ?? '',
      email: this.#labelled.emails[0]?.value ?? '',
      emailName: this.#labelled.emailName,
    });
    if (!named) {
      if (this.remarks.faults.length === 0)
        this.remarks.fault(undefined, 'noName', { allowed: needs[this.#reader.language] });
      return undefined;
    }
    if (named.note)
      this.remarks.notes.push({
        column: this.#nameColumn?.index ?? null,
        target: nameField,
        code: named.note,
      });
    for (const [field, text] of Object.entries(named.values))
      if (text !== null) this.remarks.fits(this.#nameColumn, text, this.#fields[field]?.maxLength ?? 300);
    return named;
  }

  /** Stars that are given are manual, unless the row says that they follow the criteria: those of the row are then left. */
  #settleStars(): void {
    if (this.#values.rating === undefined || !this.#starsCell) return;
    if (this.#values.ratingMode === 'automatic') {
      this.remarks.note(this.#starsCell.column, 'starsFollowCriteria', this.#starsCell.text);
      delete this.#values.rating;
    } else this.#values.ratingMode = 'manual';
  }
}
