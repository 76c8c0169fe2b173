import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** One command of `bin/winnow`, in a file of its own. */
export interface Command {
  /** The whole text of `--help`. */
  help: string;
  /** Resolves with the exit code. Throws UsageProblem or StartupProblem for what a person can mend. */
  run(args: string[]): Promise<number>;
}

/** The command was called in a way it does not know. Exit code 2. */
export class UsageProblem extends Error {}

/**
 * Reads flags and arguments, strictly.
 * @throws UsageProblem with a sentence when a flag is unknown, lacks its value, or the number of arguments is wrong.
 */
export function readFlags<const Options extends ParseArgsOptionsConfig>(
  args: string[],
  options: Options,
  { positionals: [fewest, most] = [0, 0] }: { positionals?: readonly [number, number] } = {},
) {
  const read = parse(args, options);
  const { length } = read.positionals;
  if (length < fewest) {
    throw new UsageProblem('An argument is missing.');
  }
  if (length > most) {
    throw new UsageProblem(`The argument "${read.positionals[most]}" is not expected.`);
  }
  return read;
}

function parse<const Options extends ParseArgsOptionsConfig>(args: string[], options: Options) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) {
      const [sentence = ''] = error.message.split('. To specify');
      throw new UsageProblem(sentence.replace(/\.?$/, '.'));
    }
    throw error;
  }
}
