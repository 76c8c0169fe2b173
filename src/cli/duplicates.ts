import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';
import { systemActor } from '#domain/people/actor.ts';
import { type FoundDuplicates, findDuplicates } from '#server/duplicates/find-duplicates.ts';
import { type DuplicateQuality, type KindFound, measureQuality } from '#server/duplicates/measure-quality.ts';
import { type Command, readFlags, UsageProblem } from './command.ts';
import { showProgress } from './show-progress.ts';
import { withDatabase } from './with-database.ts';

export const command: Command = {
  help: `Usage: winnow duplicates find|check [--json]

  find    looks for leads and business contacts that are the same person, and for accounts that are the same firm; the page
          "Find duplicates" shows them
  check   the same, and tells how well it was done on made-up records (winnow demo), of which it is known who is the same:
          precision (how many of the pairs found are right) and recall (how many of the right ones are found).
          Twins are made-up colleagues whom chance gave the same first and last name at one firm, and firms of one name

  --json  prints { "runId", "records", "pairs", "groups" } of people, and the same of accounts in "accounts"; for check also
          "quality" in both
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
      const search = async (base: DuplicateBase): Promise<Searched> => {
        const progress = showProgress();
        const found = await findDuplicates(connection.pool, systemActor(), base, {
          signal,
          onProgress: progress.show,
        }).finally(progress.end);
        return what === 'check' ? { ...found, quality: await measureQuality(connection.pool, base) } : found;
      };
      const people = await search('contact');
      const accounts = await search('account');
      process.stdout.write(
        values.json
          ? `${JSON.stringify({ ...people, accounts })}\n`
          : `${told('People', people)}\n${told('Accounts', accounts)}`,
      );
      return 0;
    });
  },
};

type Searched = FoundDuplicates & { quality?: DuplicateQuality };

function told(what: string, { records, pairs, groups, quality }: Searched): string {
  const found = `${what}: records ${records}, pairs compared ${pairs}, groups found ${groups}.\n`;
  return found + (quality ? measured(quality) : '');
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
    'The same, entered again             pairs   found   recall',
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
