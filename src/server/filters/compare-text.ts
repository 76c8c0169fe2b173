import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { PositiveOperator } from '#domain/filters/filter-operators.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { tableOf } from '../records/record-table.ts';

type Sql = RawBuilder<SqlBool>;

/**
 * Compares one text with those wanted: whole and without regard to case, or a part of it and also without regard to
 * accents. Case is told by ICU, whatever the rules of the database itself are.
 */
export function compareText(op: PositiveOperator, text: RawBuilder<unknown>, wanted: readonly string[]): Sql {
  if (op === 'contains') return sql<SqlBool>`position(${folded(wanted[0])} in fold_text(${text})) > 0`;
  if (op === 'startsWith') return sql<SqlBool>`starts_with(fold_text(${text}), ${folded(wanted[0])})`;
  if (wanted.length === 0) return sql<SqlBool>`false`;
  const lower = (one: RawBuilder<unknown>) => sql`lower(${one} collate "nb-x-icu")`;
  return sql<SqlBool>`${lower(text)} in (${sql.join(wanted.map((one) => lower(sql`${one}::text`)))})`;
}

function folded(text: string | undefined): RawBuilder<string> {
  return sql<string>`fold_text(${text}::text)`;
}

/** A pattern of `like` for a text that has the given one somewhere in it, as it is; or where the signs around it say. */
export function patternOf(text: string, before = '%', after = '%'): RawBuilder<string> {
  return sql<string>`${before} || regexp_replace(fold_text(${text}::text), '([\\\\%_])', '\\\\\\1', 'g') || ${after}`;
}

/** The fields whose folded values are wholly part of `search_text`, on which there is a trigram index. */
const searched: Readonly<Record<'contact' | 'account' | 'campaign', readonly string[]>> = {
  contact: ['fullName', 'company', 'emails', 'phones'],
  account: ['name', 'emails', 'phones'],
  campaign: ['title', 'code'],
};

/** Letters that neither folding nor JSON writes as something that depends on what stands beside them. */
const plain = /^(?!.*[İı])[\p{Script=Latin}\p{Nd} @._+-]+$/u;

/** Whether texts are found in a folded text of several, as they are found in each of those. */
export function arePlain(texts: readonly string[]): boolean {
  return texts.every((text) => plain.test(text));
}

/** Beyond so many values a list is read as fast as it is looked up. */
const mostPatterns = 20;

/**
 * A condition that follows from a field being, or having in it, one of the texts wanted, and which an index answers;
 * none for fields and texts where there is no such.
 */
export function mentions(type: RecordType, key: string, wanted: readonly string[]): Sql[] {
  if (!searched[tableOf(type).table].includes(key) || wanted.length === 0 || wanted.length > mostPatterns)
    return [];
  if (!arePlain(wanted)) return [];
  const patterns = wanted.map((text) => sql<SqlBool>`r.search_text like ${patternOf(text)}`);
  return [sql<SqlBool>`(${sql.join(patterns, sql` or `)})`];
}
