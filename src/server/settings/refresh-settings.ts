import type { Database } from '../database/connect.ts';
import { refreshOwnFields } from '../own-fields/read-own-fields.ts';
import { refreshOwnTypes } from '../own-types/read-own-types.ts';

/** Reads anew what this process remembers of the settings: own record types, and own fields of all types. */
export async function refreshSettings(db: Database): Promise<void> {
  await Promise.all([refreshOwnTypes(db), refreshOwnFields(db)]);
}
