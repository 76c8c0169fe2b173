import type { Actor } from '#domain/people/actor.ts';
import type { RecordOfType, RecordType } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';
export type ListQuery = {
  filter?: unknown;
  q?: string;
  sort?: string;
  limit: number;
  cursor?: string;
  total: boolean;
};
export async function listRecords<T extends RecordType>(
  _db: Database,
  _actor: Actor,
  _type: T,
  _query: ListQuery,
): Promise<{ items: RecordOfType<T>[]; nextCursor: string | null; total: number | null }> {
  return { items: [], nextCursor: null, total: 0 };
}
