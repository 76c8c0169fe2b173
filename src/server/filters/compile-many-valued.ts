import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { PositiveOperator } from '#domain/filters/filter-operators.ts';
import { isMailDomain, soughtPhone } from '#domain/filters/filter-values.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { tableOf } from '../records/record-table.ts';
import { arePlain, compareText, mentions, patternOf } from './compare-text.ts';
import { all, any, type Condition as Sql } from './conditions.ts';

/** The kinds of field that hold several values. */
type ManyValuedKind = 'emails' | 'phones' | 'addresses' | 'websites';

/** Whether any value of a many-valued field of the row `r` compares so. */
export function compileManyValued(
  kind: ManyValuedKind,
  op: PositiveOperator,
  wanted: readonly string[],
  type: RecordType,
): Sql {
  const column = sql.ref(`r.${kind}`);
  if (op === 'isEmpty') return sql<SqlBool>`${column} = '[]'`;
  if (wanted.length === 0) return sql<SqlBool>`false`;
  switch (kind) {
    case 'phones':
      return anyPhone(op, wanted.map(soughtPhone), type);
    case 'addresses':
      return anyAddress(op, wanted);
    case 'emails':
      if (op === 'contains' || op === 'startsWith')
        return all([...mentions(type, kind, wanted), anyValue(column, op, wanted)]);
      return any([
        ...wanted.filter(isMailDomain).map((domain) => anyAtDomain(type, domain)),
        isAnyAddress(
          column,
          op,
          wanted.filter((one) => !isMailDomain(one)),
          type,
        ),
      ]);
    case 'websites':
      return anyValue(column, op, wanted);
  }
}

/** What stands before and after each part in the text of all of them: see `address_parts`. */
const edge = '\u0002';

/** Any part of any address, told by the text of all parts: PostgreSQL reads it on several processors, and a subquery on one. */
function anyAddress(op: PositiveOperator, wanted: readonly string[]): Sql {
  if (!arePlain(wanted))
    return sql<SqlBool>`exists (select from jsonb_array_elements(r.addresses) as row, lateral (values
      (row->>'street'), (row->>'postalCode'), (row->>'city'), (row->>'region'), (row->>'country')) as part (value)
      where ${compareText(op, sql`part.value`, wanted)})`;
  const before = op === 'contains' ? '%' : `%${edge}`;
  const after = op === 'is' || op === 'in' ? `${edge}%` : '%';
  return any(
    wanted.map((one) => {
      const mentioned = sql<SqlBool>`r.address_text like ${patternOf(one, before, after)}`;
      if (op === 'contains' || op === 'startsWith') return mentioned;
      // Case alone may differ, and not accents.
      const lower = (text: RawBuilder<unknown>) => sql`lower(${text} collate "nb-x-icu")`;
      const same = sql<SqlBool>`position(${lower(sql`${`${edge}${one}${edge}`}::text`)} in ${lower(sql`address_parts(r.addresses)`)}) > 0`;
      return all([mentioned, same]);
    }),
  );
}

function isAnyAddress(
  column: RawBuilder<unknown>,
  op: PositiveOperator,
  wanted: readonly string[],
  type: RecordType,
): Sql {
  if (wanted.length === 0) return sql<SqlBool>`false`;
  // The index on the addresses in small letters answers a whole address at once.
  if (tableOf(type).table === 'contact')
    return sql<SqlBool>`r.email_keys ?| array[${sql.join(wanted.map((one) => sql`lower(${one}::text)`))}]`;
  return all([...mentions(type, 'emails', wanted), anyValue(column, op, wanted)]);
}

function anyAtDomain(type: RecordType, domain: string): Sql {
  // The addresses in small letters are written one after the other, each between quotation marks.
  if (tableOf(type).table === 'contact' && arePlain([domain]))
    return all([
      ...mentions(type, 'emails', [domain]),
      sql<SqlBool>`position(lower(${`${domain}"`}::text) in r.email_keys::text) > 0`,
    ]);
  const address = sql`lower(row->>'value' collate "nb-x-icu")`;
  const wanted = sql`lower(${domain}::text collate "nb-x-icu")`;
  return all([
    ...mentions(type, 'emails', [domain]),
    sql<SqlBool>`exists (select from jsonb_array_elements(r.emails) as row
      where right(${address}, length(${wanted})) = ${wanted})`,
  ]);
}

function anyValue(column: RawBuilder<unknown>, op: PositiveOperator, wanted: readonly string[]): Sql {
  return sql<SqlBool>`exists (select from jsonb_array_elements(${column}) as row
    where ${compareText(op, sql`row->>'value'`, wanted)})`;
}

/** Numbers without the signs that part their digits, as typed and in E.164. */
function anyPhone(op: PositiveOperator, wanted: readonly string[], type: RecordType): Sql {
  const bare = sql`lower(translate(number, ' ()-./+', ''))`;
  const compared = wanted.map((one) => {
    if (op === 'contains') return sql<SqlBool>`position(${one}::text in ${bare}) > 0`;
    if (op === 'startsWith') return sql<SqlBool>`starts_with(${bare}, ${one}::text)`;
    return sql<SqlBool>`${bare} = ${one}::text`;
  });
  const digits = wanted.every((one) => /^[0-9]+$/.test(one)) ? mentions(type, 'phones', wanted) : [];
  const matches = sql<SqlBool>`exists (select from jsonb_array_elements(r.phones) as row,
    lateral (values (row->>'value'), (row->>'e164')) as form (number)
    where ${any(compared)})`;
  return all([...digits, matches]);
}
