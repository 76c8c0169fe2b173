import type { TFunction } from 'i18next';
import type { Permission } from '#domain/people/roles.ts';
import type { Command } from './commands.ts';

/** Commands whose words begin with the words typed, in any order, of those the person may run. */
export function findCommands(
  commands: readonly Command[],
  text: string,
  permissions: readonly string[],
  t: TFunction,
): Command[] {
  return commands.filter(
    (command) => isAllowed(command.needs, permissions) && matchesWords(command.label(t), text),
  );
}

function isAllowed(needs: Permission | undefined, permissions: readonly string[]): boolean {
  return needs === undefined || permissions.includes(needs);
}

/** Whether each word typed begins a word of the label. */
export function matchesWords(label: string, text: string): boolean {
  const parts = words(label);
  return words(text).every((word) => parts.some((part) => part.startsWith(word)));
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
