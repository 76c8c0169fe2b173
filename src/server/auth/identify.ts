import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from '#domain/people/actor.ts';
import { type Language, languages } from '#domain/people/roles.ts';
import type { Database } from '../database/connect.ts';
import { actorOfApiKey, roleOf } from './api-keys.ts';
import type { SignIn } from './sign-in.ts';

/** How long an answer to "who is this" is kept; a sign-out or a change of role ends it at once, in every process. */
const keptForMs = 30_000;
const keptAtMost = 5_000;

/** Tells who is calling, from the key or the session cookie that the call carries. */
export class Identifier {
  readonly #db: Database;
  readonly #signIn: SignIn;
  readonly #kept = new Map<string, { actor: Actor | null; until: number }>();
  /** How often all was forgotten: what was looked up before is not kept after. */
  #forgotten = 0;

  constructor(db: Database, signIn: SignIn) {
    this.#db = db;
    this.#signIn = signIn;
  }

  /** Who is calling, or null when nobody has signed in. */
  async identify(headers: IncomingHttpHeaders): Promise<Actor | null> {
    const credential = headers.authorization ?? headers.cookie;
    if (!credential) return null;
    const language = headers.authorization ? preferredLanguage(headers) : '';
    const key = createHash('sha256').update(`${language}\n${credential}`).digest('base64');
    const kept = this.#kept.get(key);
    if (kept && kept.until > Date.now()) return kept.actor;
    const forgotten = this.#forgotten;
    const actor = await this.#look(headers);
    if (this.#kept.size >= keptAtMost) this.#kept.clear();
    if (actor && forgotten === this.#forgotten) this.#kept.set(key, { actor, until: Date.now() + keptForMs });
    return actor;
  }

  /** Forgets who is who; called when a session, a person or a key has changed. */
  forget(): void {
    this.#forgotten += 1;
    this.#kept.clear();
  }

  async #look(headers: IncomingHttpHeaders): Promise<Actor | null> {
    if (headers.authorization) {
      const token = /^Bearer\s+(\S+)$/i.exec(headers.authorization)?.[1];
      return token ? actorOfApiKey(this.#db, token, preferredLanguage(headers)) : null;
    }
    const found = await this.#signIn.auth.api.getSession({
      headers: new Headers({ cookie: headers.cookie ?? '' }),
    });
    if (!found) return null;
    const person = await this.#db
      .selectFrom('person')
      .select(['id', 'name', 'role', 'active', 'preferences'])
      .where('id', '=', Number(found.user.id))
      .executeTakeFirst();
    if (!person?.active) return null;
    return {
      kind: 'person',
      id: person.id,
      name: person.name,
      role: roleOf(person.role),
      language: languageOf(person.preferences) ?? preferredLanguage(headers),
    };
  }
}

function languageOf(preferences: unknown): Language | undefined {
  const language =
    preferences && typeof preferences === 'object' && 'language' in preferences
      ? preferences.language
      : undefined;
  return languages.find((known) => known === language);
}

/** The first language of `Accept-Language` that the product speaks; English where it names none. */
export function preferredLanguage(headers: IncomingHttpHeaders): Language {
  for (const part of (headers['accept-language'] ?? '').split(',')) {
    const tag = part.trim().toLowerCase();
    if (/^(nb|no|nn)\b/.test(tag)) return 'nb';
    if (/^en\b/.test(tag)) return 'en';
  }
  return 'en';
}
