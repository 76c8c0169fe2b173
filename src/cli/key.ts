import { addApiKey } from '#server/auth/api-keys.ts';
import { type Command, readFlags, UsageProblem } from './command.ts';
import { readRole } from './read-role.ts';
import { withDatabase } from './with-database.ts';

export const command: Command = {
  help: `Usage: winnow key add NAME --role owner|admin|member|viewer [--json]

Makes an API key and prints it, once: only its hash is kept. Programs send it as "Authorization: Bearer KEY".

  --role ROLE  what the program may do
  --json       prints { "key": … } instead of the key alone
`,

  async run(args) {
    const { values, positionals } = readFlags(
      args,
      { role: { type: 'string' }, json: { type: 'boolean', default: false } },
      { positionals: [2, 2] },
    );
    const [verb, name = ''] = positionals;
    if (verb !== 'add') throw new UsageProblem(`"key ${verb}" is unknown; it is "key add".`);
    if (name.trim() === '')
      throw new UsageProblem('The key needs a name, so that it can be told from others.');
    const role = readRole(values.role);
    return withDatabase(async ({ connection }) => {
      const key = await addApiKey(connection.db, { name, role });
      process.stdout.write(values.json ? `${JSON.stringify({ key })}\n` : `${key}\n`);
      return 0;
    });
  },
};
