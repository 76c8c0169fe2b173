import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { TypedReader } from '#domain/fields/read-typed.ts';
import { createRowReader } from '#domain/imports/row-to-record.ts';
import type { Actor } from '#domain/people/actor.ts';
import { fieldsOf } from '#domain/records/record-types.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { CsvRowTooLong } from './csv/csv-tokenizer.ts';
import { formatOf } from './formats.ts';
import { demandsOnCreation, type ImportColumn } from './import-columns.ts';
import type { ImportedFile, ImportPlan } from './import-plan.ts';
import type { RejectedRows } from './rejected-rows.ts';
import type { RowTally } from './row-tally.ts';
import { createRowStager, stagedColumns } from './staged-row.ts';

export type Staging = {
  client: pg.PoolClient;
  actor: Actor;
  file: ImportedFile;
  plan: ImportPlan;
  columns: readonly ImportColumn[];
  reader: TypedReader;
  /** How many rows there are, and what is to be said of them. */
  tally: RowTally;
  /** The rows that are not taken, to which others may still be added. */
  rejected: RejectedRows;
  /** Told after each piece: bytes read, rows read. */
  onRead: (bytes: number, rows: number) => void;
  signal: AbortSignal | undefined;
};

/**
 * Reads a file from its start and copies its rows, as records, into the temporary table `import_row` of this connection.
 * Rows that cannot be taken go to the rejected ones. Holds one piece of the file at a time.
 *
 * @throws ProblemError `invalidInput` where a row never ends: no table can be made of the file
 */
export async function stageRows(staging: Staging): Promise<void> {
  const { client } = staging;
  const columns = stagedColumns(staging.columns);
  const names = columns.map(([name]) => name);
  await client.query(
    `create temporary table import_row (${columns.map((column) => column.join(' ')).join(', ')})`,
  );
  const copy = client.query(copyFrom(`copy import_row (${names.join(', ')}) from stdin`));
  await pipeline(linesOf(staging), copy, { signal: staging.signal }).catch((error: unknown) => {
    if (!(error instanceof CsvRowTooLong)) throw error;
    throw invalidInput({ field: 'file', code: 'rowTooLong', limit: error.line });
  });
  // Enough for the planner to know how many rows there are.
  await client.query('analyze import_row (row_no)');
}

async function* linesOf(staging: Staging): AsyncGenerator<string> {
  const { actor, plan, file, columns, tally, rejected } = staging;
  const keepsCells = demandsOnCreation(plan.type, columns, actor.id === null).length > 0;
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
