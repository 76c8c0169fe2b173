import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { createSignIn, ownSecret, shortestPassword } from '#server/auth/sign-in.ts';
import { addPerson } from '#server/people/add-person.ts';
import { faultSentence } from '#server/problems/problem-document.ts';
import { ProblemError } from '#server/problems/problem-error.ts';
import { type Command, readFlags, UsageProblem } from './command.ts';
import { readRole } from './read-role.ts';
import { withDatabase } from './with-database.ts';

export const command: Command = {
  help: `Usage: winnow user add EMAIL --name NAME --role owner|admin|member|viewer [--password-stdin] [--json]

Adds a person who signs in with e-mail and password. Without --password-stdin a password is made and printed, once.

  --name NAME       the full name
  --role ROLE       what the person may do
  --password-stdin  reads the password, of at least ${shortestPassword} characters, from standard input
  --json            prints { "id", "email", "role" }, and "password" where one was made
`,

  async run(args) {
    const { values, positionals } = readFlags(
      args,
      {
        name: { type: 'string' },
        role: { type: 'string' },
        'password-stdin': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
      { positionals: [2, 2] },
    );
    const [verb, address] = positionals;
    if (verb !== 'add') throw new UsageProblem(`"user ${verb}" is unknown; it is "user add".`);
    const email = readEmail(address);
    const name = values.name?.trim();
    if (!name) throw new UsageProblem('--name must be filled in.');
    const role = readRole(values.role);
    const made = values['password-stdin'] ? null : randomBytes(12).toString('base64url');
    const password = made ?? (await readPassword());
    return withDatabase(async ({ connection }) => {
      const secret = await ownSecret(connection.db, 'sessions');
      const signIn = createSignIn({
        db: connection.db,
        databaseUrl: connection.url,
        publicUrl: 'http://127.0.0.1',
        secret,
      });
      try {
        const person = await addPerson(connection.db, signIn, { name, email, role, password }).catch(
          asUsageProblem,
        );
        const told = {
          id: person.id,
          email: person.email,
          role: person.role,
          ...(made ? { password: made } : {}),
        };
        process.stdout.write(values.json ? `${JSON.stringify(told)}\n` : plainly(person.email, made));
        return 0;
      } finally {
        await signIn.close();
      }
    });
  },
};

function plainly(email: string, password: string | null): string {
  return password === null ? `${email} was added.\n` : `${email} was added, with the password ${password}\n`;
}

function readEmail(value: string | undefined): string {
  const { success, data } = z.email().max(320).safeParse(value);
  if (!success) throw new UsageProblem(`"${value}" is not an e-mail address.`);
  return data;
}

async function readPassword(): Promise<string> {
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  if (password.length < shortestPassword)
    throw new UsageProblem(`The password must have at least ${shortestPassword} characters.`);
  return password;
}

function asUsageProblem(error: unknown): never {
  const [fault] = error instanceof ProblemError ? (error.details.faults ?? []) : [];
  if (fault) throw new UsageProblem(faultSentence(fault, 'en'));
  throw error;
}
