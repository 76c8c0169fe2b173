import { StartupProblem } from '#server/startup-problem.ts';
import { UsageProblem } from './command.ts';
import { commands } from './commands.ts';

const help = `Usage: winnow COMMAND [OPTION …]

Commands:
${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  .join('\n')}

winnow COMMAND --help tells more about one. The environment is described in the README.
`;

process.exitCode = await main(process.argv.slice(2));

// All is done by now; a connection that something forgot to close must not keep the process.
setTimeout(() => process.exit(), 2_000).unref();

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? process.stderr : process.stdout).write(help);
    return name === undefined ? 2 : 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (entry === undefined) {
    process.stderr.write(`There is no command "${name}". winnow --help lists them.\n`);
    return 2;
  }
  try {
    const { command } = await entry.load();
    if (args.includes('--help') || args.includes('-h')) {
      process.stdout.write(command.help);
      return 0;
    }
    return await command.run(args);
  } catch (error) {
    return explain(error, name);
  }
}

function explain(error: unknown, name: string): number {
  if (error instanceof UsageProblem) {
    process.stderr.write(`${error.message} winnow ${name} --help tells how it is used.\n`);
    return 2;
  }
  if (error instanceof StartupProblem) {
    process.stderr.write(`${error.sentence()}\n`);
    return 1;
  }
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return 1;
}
