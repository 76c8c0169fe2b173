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
  const wanted = words(text);
  return commands.filter(
    (command) => isAllowed(command.needs, permissions) && matches(words(command.label(t)), wanted),
  );
}

function isAllowed(needs: Permission | undefined, permissions: readonly string[]): boolean {
  return needs === undefined || permissions.includes(needs);
}

function matches(label: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((word) => label.some((part) => part.startsWith(word)));
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
