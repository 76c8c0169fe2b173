import { flushCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readEnvironment } from '#server/environment.ts';
import { type Role, roles, type Serving, serve } from '#server/main.ts';
import { StartupProblem } from '#server/startup-problem.ts';
import { type Command, readFlags, UsageProblem } from './command.ts';
import { whenAskedToStop } from './when-asked-to-stop.ts';

export const command: Command = {
  help: `Usage: winnow start [--role all|web|worker]

Serves the app, and prints its address when it is ready. Ctrl+C or SIGTERM lets running requests end, and stops.

  --role ROLE  web serves pages and the API, worker works off jobs, all does both (the default)

Environment: PORT (3000), HOST (127.0.0.1), DATA_DIR (./data), DATABASE_URL, DATABASE_READ_URL, PUBLIC_URL,
SMTP_URL, S3_URL, LOG_LEVEL. Without DATABASE_URL it brings its own PostgreSQL, with its data in DATA_DIR.
`,

  async run(args) {
    const { values } = readFlags(args, { role: { type: 'string', default: 'all' } });
    const role = readRole(values.role);
    const starting = new AbortController();
    let serving: Serving | undefined;
    const asked = whenAskedToStop((again) => {
      starting.abort();
      if (again) {
        serving?.hurry();
      }
    });
    try {
      serving = await serve(readEnvironment(), { role, signal: starting.signal });
    } catch (error) {
      if (starting.signal.aborted) {
        return 0;
      }
      throw error;
    }
    for (const line of serving.lines) {
      process.stdout.write(`${line}\n`);
    }
    // Kept now and not at the end, which a kill or a loss of power would skip.
    flushCompileCache();
    collectGarbage();
    const ended = await Promise.race([asked, serving.lost]);
    await serving.stop();
    if (ended instanceof StartupProblem) {
      throw ended;
    }
    return 0;
  },
};

/** Starting leaves garbage, some 15 MB, that V8 would keep until it needs the room: an idle app is to be small. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

function readRole(value: string): Role {
  const role = roles.find((known) => known === value);
  if (role === undefined) {
    throw new UsageProblem(`The role "${value}" is unknown; it is one of ${roles.join(', ')}.`);
  }
  return role;
}
