import type { Command } from './command.ts';

/** Every command, with the line about it in the overall help. A file is loaded only when its command is called. */
export const commands: Record<string, { summary: string; load: () => Promise<{ command: Command }> }> = {
  start: { summary: 'serves the app; prints its address when ready', load: () => import('./start.ts') },
  import: { summary: 'imports a list of people or firms: import FILE', load: () => import('./import.ts') },
  user: { summary: 'adds a person: user add EMAIL', load: () => import('./user.ts') },
  key: { summary: 'makes an API key: key add NAME', load: () => import('./key.ts') },
  duplicates: {
    summary: 'finds records that are the same: duplicates find',
    load: () => import('./duplicates.ts'),
  },
  demo: { summary: 'fills the database with made-up leads', load: () => import('./demo.ts') },
};
