import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { dedupeModes } from '#contract/imports.ts';
import { type Actor, systemActor } from '#domain/people/actor.ts';
import type { Connection } from '#server/database/connect.ts';
import type { ImportedFile } from '#server/imports/import-plan.ts';
import { decideImport, type GivenDecisions, givenDecisions } from '#server/imports/keep-import.ts';
import { type ImportRun, type Outcome, previewImport, runImport } from '#server/imports/run-import.ts';
import { shapeOfTexts } from '#server/imports/shape-of-texts.ts';
import { refuseNameless } from '#server/imports/start-import.ts';
import { faultsOfIssues } from '#server/problems/faults-of-issues.ts';
import { problemDocument } from '#server/problems/problem-document.ts';
import { invalidInput, ProblemError } from '#server/problems/problem-error.ts';
import { type TerminalLanguage, terminalLanguage } from '#server/terminal-language.ts';
import { type Command, readFlags, UsageProblem } from './command.ts';
import { withDatabase } from './with-database.ts';

export const command: Command = {
  help: `Usage: winnow import FILE --type lead [OPTION …]

Imports a CSV file of any encoding, separator and line end, as one change set: all of it or, when it is called off, nothing.
Prints how many rows were read, created, updated, skipped and rejected. Rejected rows are written to FILE.rejected.csv, with
the reason in the last column; mended, that file can be imported.

  --type TYPE        what the rows are: lead, contact, account, or a record type of your own, such as contact_7, account_8
  --mapping FILE     JSON that says where columns go: { "Heading": "TARGET" or null, "#3": "company" }; what it does not
                     name goes where its heading and its cells point. Targets are fullName, firstName, lastName, company,
                     jobTitle, source, rating; of accounts name; and of all emails.work, phones, phones.mobile,
                     addresses.work.street (.postalCode, .city, .region, .country), websites.website, assignedToId,
                     categories, comments, createdAt, and others
  --dedupe MODE      what becomes of a row that is there already (a person by e-mail, telephone and name, or name and
                     company; a firm by its number in a register, or name and place, e-mail, telephone or domain):
                     skip (the default), update (fills empty fields only), create (makes it again)
  --keep-unmapped    puts the cells of columns that go nowhere into the comments
  --encoding NAME    such as windows-1252, where the guess is wrong
  --separator SIGN   such as ";" or tab, where the guess is wrong
  --header-line N    the line of the column headings, or none
  --dry-run          tells what would happen, and changes nothing
  --json             prints { read, created, updated, skipped, rejected, changeSetId, … }
`,

  async run(args) {
    const { values, positionals } = readFlags(
      args,
      {
        type: { type: 'string' },
        mapping: { type: 'string' },
        dedupe: { type: 'string', default: 'skip' },
        'keep-unmapped': { type: 'boolean', default: false },
        encoding: { type: 'string' },
        separator: { type: 'string' },
        'header-line': { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
      { positionals: [1, 1] },
    );
    const [path = ''] = positionals;
    if (values.type === undefined) throw new UsageProblem('--type must say what the rows are, such as lead.');
    if (!dedupeModes.some((mode) => mode === values.dedupe))
      throw new UsageProblem(`--dedupe must be one of ${dedupeModes.join(', ')}.`);
    const language = terminalLanguage();
    try {
      const decisions = {
        type: values.type,
        ...(values.mapping === undefined ? {} : { mapping: await readMapping(values.mapping) }),
        dedupe: values.dedupe,
        keepUnmapped: values['keep-unmapped'],
        shape: shapeOfTexts({
          encoding: values.encoding,
          separator: values.separator,
          headerLine: values['header-line'],
        }),
      };
      const file = await openFile(path);
      return await withDatabase(async ({ connection, signal }) => {
        // Which record types there are is known now.
        const given = readGiven(decisions);
        const run = await planRun(connection, path, file, given, systemActor('Winnow', language));
        const work = values['dry-run'] ? previewImport : runImport;
        const outcome = await work(connection.pool, { ...run, signal });
        const rejectedFile = outcome.rejected > 0 && !values['dry-run'] ? run.rejectedPath : null;
        process.stdout.write(
          values.json
            ? `${JSON.stringify({ ...outcome, rejectedFile })}\n`
            : sentence(outcome, rejectedFile, values['dry-run'], language),
        );
        return 0;
      });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      process.stderr.write(`${problemDocument(error, language).detail}\n`);
      return 1;
    }
  },
};

async function planRun(
  { db }: Connection,
  path: string,
  file: ImportedFile,
  given: GivenDecisions,
  actor: Actor,
): Promise<ImportRun> {
  const plan = await decideImport(db, file, basename(path), given);
  refuseNameless(plan, actor.language);
  return { actor, file, plan, rejectedPath: `${path}.rejected.csv` };
}

async function openFile(path: string): Promise<ImportedFile> {
  const facts = await stat(path).catch(() => undefined);
  if (!facts) throw new UsageProblem(`The file "${path}" is not there.`);
  if (!facts.isFile()) throw new UsageProblem(`"${path}" is not a file.`);
  return { open: () => createReadStream(path), bytes: facts.size };
}

async function readMapping(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageProblem(`The file "${path}" is not there.`);
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new ProblemError('invalidInput', { faults: [{ field: 'mapping', code: 'notJson' }] }, { cause });
  }
}

function readGiven(given: unknown): GivenDecisions {
  const parsed = givenDecisions.safeParse(given);
  if (!parsed.success) throw invalidInput(...faultsOfIssues(parsed.error.issues, given));
  return parsed.data;
}

const sentences = {
  en: {
    done: 'Rows read: {read}. Created: {created}. Updated: {updated}. Skipped: {skipped}. Rejected: {rejected}.',
    dry: 'Rows read: {read}. Would be created: {created}, updated: {updated}, skipped: {skipped}, rejected: {rejected}.',
    rejected: 'The rejected rows and the reasons are in {file}',
  },
  nb: {
    done: 'Rader lest: {read}. Opprettet: {created}. Oppdatert: {updated}. Hoppet over: {skipped}. Avvist: {rejected}.',
    dry: 'Rader lest: {read}. Ville blitt opprettet: {created}, oppdatert: {updated}, hoppet over: {skipped}, avvist: {rejected}.',
    rejected: 'De avviste radene og grunnene står i {file}',
  },
} as const;

function sentence(
  outcome: Outcome,
  file: string | null,
  dryRun: boolean,
  language: TerminalLanguage,
): string {
  const { done, dry, rejected } = sentences[language];
  const { read, created, updated, skipped } = outcome;
  const counts: Record<string, number> = { read, created, updated, skipped, rejected: outcome.rejected };
  const told = (dryRun ? dry : done).replace(/\{(\w+)\}/g, (_, key: string) =>
    (counts[key] ?? 0).toLocaleString(language === 'nb' ? 'nb-NO' : 'en'),
  );
  return file === null ? `${told}\n` : `${told}\n${rejected.replace('{file}', file)}\n`;
}
