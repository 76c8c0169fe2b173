import { startupSentences } from './startup-sentences.ts';
import { type TerminalLanguage, terminalLanguage } from './terminal-language.ts';

export type StartupProblemCode = keyof typeof startupSentences;

/** Something that keeps the program from starting or going on, and that a person can mend. */
export class StartupProblem extends Error {
  readonly code: StartupProblemCode;
  readonly values: Record<string, string>;

  constructor(code: StartupProblemCode, values: Record<string, string> = {}, options?: ErrorOptions) {
    super(sentenceOf(code, values, 'en'), options);
    this.name = 'StartupProblem';
    this.code = code;
    this.values = values;
  }

  /** The sentence to print, in the terminal's language unless told. */
  sentence(language: TerminalLanguage = terminalLanguage()): string {
    return sentenceOf(this.code, this.values, language);
  }
}

/** A sentence of the catalogue, in the terminal's language unless told. */
export function sentenceOf(
  code: StartupProblemCode,
  values: Record<string, string>,
  language: TerminalLanguage = terminalLanguage(),
): string {
  return startupSentences[code][language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
