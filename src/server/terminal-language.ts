export type TerminalLanguage = 'en' | 'nb';

/** The language of what is said in a terminal: Bokmål where the locale is Norwegian, English elsewhere. */
export function terminalLanguage(variables: NodeJS.ProcessEnv = process.env): TerminalLanguage {
  const locale = variables.LC_ALL || variables.LC_MESSAGES || variables.LANG || '';
  return /^(nb|no|nn)([_.@-]|$)/i.test(locale) ? 'nb' : 'en';
}
