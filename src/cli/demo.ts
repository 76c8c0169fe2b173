import { systemActor } from '#domain/people/actor.ts';
import { dayMs } from '#domain/sample-data/sample-plan.ts';
import { addSampleData, LeadsAlready, type SampleDataCounts } from '#server/sample-data/add-sample-data.ts';
import { type TerminalLanguage, terminalLanguage } from '#server/terminal-language.ts';
import { type Command, readFlags, UsageProblem } from './command.ts';
import { showProgress } from './show-progress.ts';
import { withDatabase } from './with-database.ts';

const most = 5_000_000;

export const command: Command = {
  help: `Usage: winnow demo [--leads N] [--seed S] [--today DATE] [--add] [--json]

Fills the database with made-up leads, and with accounts, campaigns and, where there are fewer than three people,
colleagues who cannot sign in. The same numbers and day make the same data. Ctrl+C leaves nothing half-done.

  --leads N     how many leads, up to ${most} (200)
  --seed S      a whole number that chooses among all the data there could be (1)
  --today DATE  the day before which everything happened, such as 2026-11-25 (today, in UTC)
  --add         adds to a database that has leads already
  --json        prints { "leads", "accounts", "campaigns", "people" }: how many were made
`,

  async run(args) {
    const { values } = readFlags(args, {
      leads: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      today: { type: 'string' },
      add: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    const leads = wholeNumber('--leads', values.leads, 1, most);
    const seed = wholeNumber('--seed', values.seed, 0, Number.MAX_SAFE_INTEGER);
    const today = startOfDay(values.today);
    return withDatabase(async ({ connection, signal }) => {
      const progress = showProgress();
      try {
        const counts = await addSampleData(
          connection.pool,
          systemActor(),
          { leads, seed, today },
          { beside: values.add, signal, onProgress: progress.show },
        );
        progress.end();
        process.stdout.write(values.json ? `${JSON.stringify(counts)}\n` : made(counts, terminalLanguage()));
        return 0;
      } catch (error) {
        progress.end();
        if (!(error instanceof LeadsAlready)) throw error;
        process.stderr.write(refusal[terminalLanguage()]);
        return 1;
      }
    });
  },
};

const refusal: Record<TerminalLanguage, string> = {
  en: 'There are leads here already. Nothing was added; with --add, made-up ones come beside them.\n',
  nb: 'Her er det kundeemner fra før. Ingenting ble lagt til; med --add kommer oppdiktede ved siden av dem.\n',
};

function made(counts: SampleDataCounts, language: TerminalLanguage): string {
  const { leads, contacts, accounts, campaigns, people } = counts;
  return language === 'nb'
    ? `Diktet opp: kundeemner ${leads}, forretningskontakter ${contacts}, forretningsforbindelser ${accounts}, kampanjer ${campaigns}, kolleger ${people}.\n`
    : `Made up: leads ${leads}, business contacts ${contacts}, accounts ${accounts}, campaigns ${campaigns}, colleagues ${people}.\n`;
}

function wholeNumber(flag: string, text: string, least: number, highest: number): number {
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= highest))
    throw new UsageProblem(`${flag} must be a whole number from ${least} to ${highest}.`);
  return value;
}

function startOfDay(text: string | undefined): number {
  if (text === undefined) return Date.now() - (Date.now() % dayMs);
  const moment = Date.parse(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(moment))
    throw new UsageProblem('--today must be a date such as 2026-11-25.');
  return moment;
}
