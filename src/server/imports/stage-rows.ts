import { once } from 'node:events';
import type { WriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { TypedReader } from '#domain/fields/read-typed.ts';
import type { RowFault } from '#domain/imports/row-outcome.ts';
import { explainFaults } from '#domain/imports/row-sentences.ts';
import { createRowReader } from '#domain/imports/row-to-record.ts';
import type { Language } from '#domain/people/roles.ts';
import { fieldsOf } from '#domain/records/record-types.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { CsvRowTooLong } from './csv/csv-tokenizer.ts';
import { formatOf } from './formats.ts';
import { demandsOnCreation, type ImportColumn } from './import-columns.ts';
import type { ImportedFile, ImportPlan } from './import-plan.ts';
import { RowTally } from './row-tally.ts';
import { createRowStager, stagedColumns } from './staged-row.ts';
import type { TableRow } from './table-format.ts';

const reasonHeading = { en: 'Reason', nb: 'Årsak' };

export type Staging = {
  client: pg.PoolClient;
  file: ImportedFile;
  plan: ImportPlan;
  columns: readonly ImportColumn[];
  /** The language of the reasons for rejected rows. */
  language: Language;
  reader: TypedReader;
  /** Opened when the first row is rejected. */
  openRejected: () => WriteStream;
  /** Told after each piece: bytes read, rows read. */
  onRead: (bytes: number, rows: number) => void;
  signal: AbortSignal | undefined;
};

/** What was read: how many rows, and those that were not taken, to which others may still be added. */
export type Staged = { tally: RowTally; rejected: RejectedRows };

/**
 * Reads a file from its start and copies its rows, as records, into the temporary table `import_row` of this connection.
 * Rows that cannot be taken go to the rejected file, which is left open. Holds one piece of the file at a time.
 *
 * @throws ProblemError `invalidInput` where a row never ends: no table can be made of the file
 */
export async function stageRows(staging: Staging): Promise<Staged> {
  const { client } = staging;
  const columns = stagedColumns(staging.columns);
  const names = columns.map(([name]) => name);
  await client.query(
    `create temporary table import_row (${columns.map((column) => column.join(' ')).join(', ')})`,
  );
  const tally = new RowTally();
  const rejected = new RejectedRows(staging, tally);
  const copy = client.query(copyFrom(`copy import_row (${names.join(', ')}) from stdin`));
  await pipeline(linesOf(staging, tally, rejected), copy, { signal: staging.signal }).catch(
    (error: unknown) => {
      if (!(error instanceof CsvRowTooLong)) throw error;
      throw invalidInput({ field: 'file', code: 'rowTooLong', limit: error.line });
    },
  );
  // Enough for the planner to know how many rows there are.
  await client.query('analyze import_row (row_no)');
  return { tally, rejected };
}

async function* linesOf(staging: Staging, tally: RowTally, rejected: RejectedRows): AsyncGenerator<string> {
  const { plan, file, columns } = staging;
  const keepsCells = demandsOnCreation(plan.type, columns).length > 0;
  const stage = createRowStager(plan.type, columns);
  const read = createRowReader({
    fields: fieldsOf(plan.type),
    headings: plan.headings,
    mapping: plan.mapping,
    keepUnmapped: plan.keepUnmapped,
    reader: staging.reader,
  });
  for await (const { rows, bytes } of formatOf(plan.shape).read(file.open, plan.shape)) {
    let lines = '';
    for (const row of rows) {
      const outcome = read(row.cells, row.oddQuotes);
      if (outcome.kind === 'blank') continue;
      tally.read++;
      if (outcome.kind === 'rejected') rejected.add(row, outcome.faults);
      else {
        tally.addNotes(row.line, outcome.notes);
        const cells = keepsCells ? JSON.stringify(row.cells) : null;
        lines += stage(tally.read, row.line, outcome.record, cells);
      }
    }
    await rejected.flush();
    staging.onRead(bytes, tally.read);
    if (lines !== '') yield lines;
  }
}

/** Writes the rows that were not taken, with the reason, in the shape of the file they come from. */
export class RejectedRows {
  readonly #staging: Staging;
  readonly #tally: RowTally;
  #file: WriteStream | undefined;
  #text = '';

  constructor(staging: Staging, tally: RowTally) {
    this.#staging = staging;
    this.#tally = tally;
  }

  add(row: Pick<TableRow, 'line' | 'cells'>, faults: readonly RowFault[]): void {
    const { plan, language } = this.#staging;
    const written = formatOf(plan.shape).rejected(plan.shape);
    const reason = explainFaults(faults, plan.headings, language);
    if (this.#tally.rejected === 0) this.#text = written.head(plan.headings, reasonHeading[language]);
    this.#text += written.row(row.cells, plan.headings.length, reason);
    this.#tally.addRejected(row.line, row.cells, faults, reason);
  }

  async flush(): Promise<void> {
    if (this.#text === '') return;
    this.#file ??= this.#staging.openRejected();
    const text = this.#text;
    this.#text = '';
    if (!this.#file.write(text)) await once(this.#file, 'drain');
  }

  async close(): Promise<void> {
    if (!this.#file) return;
    this.#file.end();
    await once(this.#file, 'finish');
  }
}
