import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';
import type { FoundGroup } from '#domain/duplicates/group-pairs.ts';

/** A search that has ended. */
export type EndedRun = {
  base: DuplicateBase;
  jobId: number | null;
  actorName: string;
  startedAt: Date;
  records: number;
  pairs: number;
  groups: readonly FoundGroup[];
  versionOf: (id: number) => number;
};

/** Keeps what a search found in place of what the one before it found, in one transaction; gives its id. */
export async function storeRun(client: pg.ClientBase, run: EndedRun): Promise<number> {
  await client.query('begin');
  try {
    // Two searches that end at once take turns, so that one of them stays.
    await client.query('lock table duplicate_run in share row exclusive mode');
    await client.query('delete from duplicate_run where base = $1', [run.base]);
    const { rows } = await client.query<{ id: number }>(
      `insert into duplicate_run (base, job_id, actor_name, started_at, records, pairs)
       values ($1, $2, $3, $4, $5, $6) returning id`,
      [run.base, run.jobId, run.actorName, run.startedAt, run.records, run.pairs],
    );
    const runId = rows[0]?.id ?? 0;
    const firstId = await reserveGroupIds(client, run.groups.length);
    await copy(client, 'duplicate_group (id, run_id, confidence, reasons)', groupLines(run, runId, firstId));
    await copy(client, 'duplicate_member (group_id, record_id, version)', memberLines(run, firstId));
    await client.query('commit');
    await client.query('analyze duplicate_group, duplicate_member');
    return runId;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** The first of so many ids in a row; whoever stores holds the lock. */
async function reserveGroupIds(client: pg.ClientBase, count: number): Promise<number> {
  const { rows } = await client.query<{ first: number }>(
    `select setval(seq, nextval(seq) + $1) - $1 as first from pg_get_serial_sequence('duplicate_group', 'id') seq`,
    [count],
  );
  return rows[0]?.first ?? 1;
}

async function copy(client: pg.ClientBase, into: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(lines), client.query(copyFrom(`copy ${into} from stdin`)));
}

function* groupLines({ groups }: EndedRun, runId: number, firstId: number): Generator<string> {
  for (const [index, { confidence, reasons }] of groups.entries())
    yield `${firstId + index}\t${runId}\t${confidence}\t{${reasons.join(',')}}\n`;
}

function* memberLines({ groups, versionOf }: EndedRun, firstId: number): Generator<string> {
  for (const [index, { members }] of groups.entries())
    for (const member of members) yield `${firstId + index}\t${member}\t${versionOf(member)}\n`;
}
