import type pg from 'pg';
import { type PersonProfile, profilePerson } from '#domain/duplicates/person-profile.ts';
import { readPeople, readVersions } from './queries.ts';

/** Profiles that are kept at hand; pairs come in the order of their first record, so that few are needed twice. */
const most = 100_000;

/** Records made ready to be compared, read when they are first needed and forgotten when there are too many. */
export class KnownPeople {
  readonly #client: pg.ClientBase;
  readonly #profiles = new Map<number, PersonProfile>();
  readonly #versions = new Map<number, number>();

  constructor(client: pg.ClientBase) {
    this.#client = client;
  }

  /** Makes sure that the profiles of these are at hand until the next call. */
  async learn(ids: readonly number[]): Promise<void> {
    if (this.#profiles.size > most) this.#profiles.clear();
    const missing = [...new Set(ids)].filter((id) => !this.#profiles.has(id));
    if (missing.length === 0) return;
    for (const { id, ...facts } of await readPeople(this.#client, missing))
      this.#profiles.set(id, profilePerson(facts));
  }

  /** Undefined for one that is no longer there. */
  profileOf(id: number): PersonProfile | undefined {
    return this.#profiles.get(id);
  }

  /** Reads which versions these records have. */
  async learnVersions(ids: readonly number[]): Promise<void> {
    for (const { id, version } of await readVersions(this.#client, ids)) this.#versions.set(id, version);
  }

  versionOf(id: number): number {
    return this.#versions.get(id) ?? 0;
  }
}
