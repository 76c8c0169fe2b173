import { type FileHandle, open } from 'node:fs/promises';
import type { RowFault } from '#domain/imports/row-outcome.ts';
import { explainFaults } from '#domain/imports/row-sentences.ts';
import type { Language } from '#domain/people/roles.ts';
import { formatOf } from './formats.ts';
import type { ImportPlan } from './import-plan.ts';
import type { RowTally } from './row-tally.ts';
import type { TableRow } from './table-format.ts';

const reasonHeading = { en: 'Reason', nb: 'Årsak' };

/** Writes the rows that were not taken, with the reason, in the shape of the file they come from. */
export class RejectedRows {
  readonly #plan: ImportPlan;
  readonly #language: Language;
  readonly #path: string;
  readonly #tally: RowTally;
  #file: FileHandle | undefined;
  #text = '';

  /**
   * @param language of the reasons
   * @param path of a file that is made when the first row is rejected
   */
  constructor(plan: ImportPlan, language: Language, path: string, tally: RowTally) {
    this.#plan = plan;
    this.#language = language;
    this.#path = path;
    this.#tally = tally;
  }

  add(row: Pick<TableRow, 'line' | 'cells'>, faults: readonly RowFault[]): void {
    const { headings, shape } = this.#plan;
    const written = formatOf(shape).rejected(shape);
    const reason = explainFaults(faults, headings, this.#language);
    if (this.#tally.rejected === 0) this.#text = written.head(headings, reasonHeading[this.#language]);
    this.#text += written.row(row.cells, headings.length, reason);
    this.#tally.addRejected(row.line, row.cells, faults, reason);
  }

  async flush(): Promise<void> {
    if (this.#text === '') return;
    this.#file ??= await open(this.#path, 'w');
    const text = this.#text;
    this.#text = '';
    await this.#file.appendFile(text);
  }

  async close(): Promise<void> {
    await this.#file?.close();
  }
}
