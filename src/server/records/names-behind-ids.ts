import { sql } from 'kysely';
import type { Field, FieldKind } from '#domain/fields/field.ts';
import type { Language } from '#domain/people/roles.ts';
import type { Database } from '../database/connect.ts';
import type { Kept, ToldColumns } from './told-columns.ts';

type Namesake = { key: string; name: string };

/** Tables in which the ids of a field kind, or the type of a link, have their names. */
const nameQueries = {
  person: `select 'person ' || id as key, name from person where id = any($1)`,
  account: `select 'account ' || id as key, name from account where id = any($1)`,
  campaign: `select 'campaign ' || id as key, title as name from campaign where id = any($1)`,
  lead: `select 'lead ' || id as key, full_name as name from contact where id = any($1)`,
  contact: `select 'contact ' || id as key, full_name as name from contact where id = any($1)`,
  criterion: `select 'criterion ' || id as key, label_LANGUAGE as name from scoring_criterion where id = any($1)`,
  listItem: `select 'listItem ' || id as key, label_LANGUAGE as name from list_item where id = any($1)`,
} as const;
type Named = keyof typeof nameQueries;

/** What the ids in a list of a kind stand for. */
const namedByList: Partial<Record<FieldKind, Named>> = { listItems: 'listItem', criteria: 'criterion' };

/**
 * Looks up, in one query for each kind, the names that stand behind the ids in some changes, and gives back how to
 * name a value: `null` for a value that speaks for itself.
 */
export async function namesBehindIds(
  db: Database,
  columns: ToldColumns,
  changes: readonly Kept[],
  language: Language,
): Promise<(field: Field, value: unknown) => string | null> {
  const wanted = new Map<Named, Set<number>>();
  for (const { before, after } of changes)
    for (const side of [before, after])
      for (const [kind, id] of idsIn(columns, side))
        wanted.set(kind, (wanted.get(kind) ?? new Set()).add(id));
  const names = new Map<string, string>();
  for (const [kind, ids] of wanted) {
    const query = nameQueries[kind].replace('LANGUAGE', language);
    const [head = '', tail = ''] = query.split('$1');
    const { rows } = await sql<Namesake>`${sql.raw(head)}${[...ids]}::bigint[]${sql.raw(tail)}`.execute(db);
    for (const row of rows) names.set(row.key, row.name);
  }
  return ({ kind: ofField }, value) => {
    const named = namedByList[ofField];
    if (named) {
      const shown = [...itemIds(named, value)].map(([kind, id]) => names.get(`${kind} ${id}`) ?? `#${id}`);
      return shown.length > 0 ? shown.join(', ') : null;
    }
    const key = keyOf(ofField, value);
    return key === null ? null : (names.get(key) ?? null);
  };
}

function* idsIn(columns: ToldColumns, kept: Record<string, unknown> | null): Generator<[Named, number]> {
  for (const [column, value] of Object.entries(kept ?? {})) {
    const kind = columns.get(column)?.field.kind;
    const named = namedByList[kind ?? 'text'];
    if (named) yield* itemIds(named, value);
    if (typeof value !== 'number') continue;
    if (kind === 'person' || kind === 'account' || kind === 'listItem') yield [kind, value];
    const linkType = kept?.[column.replace(/_id$/, '_type')];
    if (kind === 'recordLink' && isNamed(linkType)) yield [linkType, value];
  }
}

function* itemIds(named: Named, value: unknown): Generator<[Named, number]> {
  for (const id of Array.isArray(value) ? value : []) if (typeof id === 'number') yield [named, id];
}

function isNamed(value: unknown): value is Named {
  return typeof value === 'string' && value in nameQueries;
}

function keyOf(kind: FieldKind, value: unknown): string | null {
  if (kind === 'person' || kind === 'account' || kind === 'listItem')
    return typeof value === 'number' ? `${kind} ${value}` : null;
  if (kind !== 'recordLink' || typeof value !== 'object' || value === null) return null;
  return 'type' in value && 'id' in value ? `${value.type} ${value.id}` : null;
}
