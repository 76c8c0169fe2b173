import type { Person } from '#contract/people.ts';
import { roleOf } from '../auth/api-keys.ts';
import type { Database } from '../database/connect.ts';

function selectPeople(db: Database) {
  return db.selectFrom('person').select(['id', 'name', 'email', 'role', 'active', 'created_at']);
}

function shown(row: {
  id: number;
  name: string;
  email: string;
  role: string;
  active: boolean;
  created_at: string;
}): Person {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: roleOf(row.role),
    active: row.active,
    createdAt: row.created_at,
  };
}

/** One person of this database, who must exist. */
export async function readPerson(db: Database, id: number): Promise<Person> {
  return shown(await selectPeople(db).where('id', '=', id).executeTakeFirstOrThrow());
}

/** The people who share this database, by name. */
export async function listPeople(db: Database): Promise<Person[]> {
  return (await selectPeople(db).orderBy('name').orderBy('id').execute()).map(shown);
}

/** Whether anyone can sign in yet: made-up colleagues cannot. */
export async function hasPeople(db: Database): Promise<boolean> {
  return (await db.selectFrom('sign_in_account').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Finds people of this database by name or e-mail address, whatever the case. */
export async function peopleFinder(db: Database): Promise<(text: string) => number | undefined> {
  const people = await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('active', '=', true)
    .orderBy('id')
    .execute();
  const ids = new Map<string, number>();
  for (const { id, name, email } of people)
    for (const text of [name, email]) if (!ids.has(text.toLowerCase())) ids.set(text.toLowerCase(), id);
  return (text) => ids.get(text.trim().toLowerCase());
}
