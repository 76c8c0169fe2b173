import type { Language, Role } from './roles.ts';

/** Who acts: a person who is signed in, a program with a key, or the program itself. */
export type Actor =
  | { kind: 'person'; id: number; name: string; role: Role; language: Language }
  | { kind: 'key'; id: null; name: string; role: Role; language: Language }
  | { kind: 'system'; id: null; name: string; role: 'owner'; language: Language };

/** The program acting by itself, as from the command line. */
export function systemActor(name = 'Winnow', language: Language = 'en'): Actor {
  return { kind: 'system', id: null, name, role: 'owner', language };
}
