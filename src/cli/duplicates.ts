import { systemActor } from '#domain/people/actor.ts';
import { type FoundDuplicates, findDuplicates } from '#server/duplicates/find-duplicates.ts';
import { type DuplicateQuality, type KindFound, measureQuality } from '#server/duplicates/measure-quality.ts';
import { type Command, readFlags, UsageProblem } from './command.ts';
import { showProgress } from './show-progress.ts';
import { withDatabase } from './with-database.ts';

export const command: Command = {
  help: `Usage: winnow duplicates find|check [--json]

  find    looks for leads and business contacts that are the same person; the page "Find duplicates" shows them
  check   the same, and tells how well it was done on made-up records (winnow demo), of which it is known who is the same:
          precision (how many of the pairs found are right) and recall (how many of the right ones are found).
          Twins are made-up colleagues whom chance gave the same first and last name at one firm

  --json  prints { "runId", "records", "pairs", "groups" }, and for check also "quality"
`,

  async run(args) {
    const { values, positionals } = readFlags(
      args,
      { json: { type: 'boolean', default: false } },
      { positionals: [1, 1] },
    );
    const [what] = positionals;
    if (what !== 'find' && what !== 'check')
      throw new UsageProblem(`There is nothing called "${what}" to do with duplicates.`);
    return withDatabase(async ({ connection, signal }) => {
      const progress = showProgress();
      const found = await findDuplicates(connection.pool, systemActor(), {
        signal,
        onProgress: progress.show,
      }).finally(progress.end);
      const quality = what === 'check' ? await measureQuality(connection.pool) : null;
      process.stdout.write(
        values.json
          ? `${JSON.stringify(quality ? { ...found, quality } : found)}\n`
          : told(found) + (quality ? measured(quality) : ''),
      );
      return 0;
    });
  },
};

function told({ records, pairs, groups }: FoundDuplicates): string {
  return `Records ${records}, pairs compared ${pairs}, groups found ${groups}.\n`;
}

function measured({
  precision,
  recall,
  found,
  planted,
  same,
  lookAlikes,
  unplanned,
  twins,
  precisionBesideTwins,
}: DuplicateQuality): string {
  return [
    '',
    'The same person, entered again      pairs   found   recall',
    ...same.map((kind) => line(kind, kind.found / kind.pairs)),
    '',
    'Only alike                          pairs   found',
    ...lookAlikes.map((kind) => line(kind)),
    `  ${'found, and planted as neither'.padEnd(30)}${String(unplanned).padStart(17)}`,
    `  ${'of them twins by chance'.padEnd(30)}${String(twins).padStart(17)}`,
    '',
    `Precision ${precision.toFixed(4)} (${found} found; ${precisionBesideTwins.toFixed(4)} beside twins), recall ${recall.toFixed(4)} (of ${planted}).`,
    '',
  ].join('\n');
}

function line({ kind, pairs, found }: KindFound, share?: number): string {
  const figures = `${String(pairs).padStart(9)}${String(found).padStart(8)}`;
  return `  ${kind.padEnd(30)}${figures}${share === undefined ? '' : share.toFixed(3).padStart(9)}`;
}
