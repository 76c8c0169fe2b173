import type { Field, FieldSet } from '#domain/fields/field.ts';
import type { FunctionName } from '#domain/formulas/formula-functions.ts';
import type { FormulaNode } from '#domain/formulas/formula-node.ts';
import type { Operator } from '#domain/formulas/formula-types.ts';
import { columnOf } from '../records/record-table.ts';

/**
 * A formula as the expression of a generated column, which can call nothing but what PostgreSQL brings, and give no part
 * of it a name: each part is written once, but for a date that becomes a text, so that the expression is no longer than
 * the formula is. No value of a record can make it fail: what has no answer (a division by zero, a day that is not in the
 * calendar) is null, and so is whatever is made of null, but for texts that are joined.
 */
export function formulaSql(node: FormulaNode, fields: FieldSet): string {
  const sqlOf = (inner: FormulaNode): string => formulaSql(inner, fields);
  switch (node.is) {
    case 'value':
      if (typeof node.value === 'string') return `(${ofRecord(textLiteral(node.value))} ${alphabet})`;
      return typeof node.value === 'number' ? `${node.value}::numeric` : String(node.value);
    case 'field': {
      const field = fields[node.key];
      if (!field) throw new Error(`No field ${node.key} to calculate with.`);
      return fieldSql(node, field);
    }
    case 'negative':
      return `(- ${sqlOf(node.of)})`;
    case 'not':
      return `(not ${sqlOf(node.of)})`;
    case 'operation':
      return operationSql(node.operator, node.left, node.right, sqlOf);
    case 'call':
      return callSql(
        node.name,
        node.parts.map((part) => ({ type: part.type, value: sqlOf(part) })),
      );
  }
}

type Part = { type: FormulaNode['type']; value: string };

/** Said of every text, for those of columns with different ones could not be compared. */
const alphabet = 'collate "nb-x-icu"';

/** Days that can be added to a date. */
const mostDays = 1_000_000;

/** The longest text that a formula makes, as long as any text can be. */
const longestText = 200_000;

/** Digits after the decimal sign: of a number that is reckoned with, and of one that becomes a text. */
const decimals = { kept: 30, told: 6 };

function fieldSql({ key, type }: { key: string; type: FormulaNode['type'] }, field: Field): string {
  const column = `"${columnOf(key, field)}"`;
  switch (type) {
    case 'number':
      return `round(${column}::numeric, ${decimals.kept})`;
    case 'text':
      return `(${shownText(column, field)}::text ${alphabet})`;
    default:
      return column;
  }
}

/** Of several addresses or numbers, the one that a list shows. */
function shownText(column: string, { kind }: Field): string {
  switch (kind) {
    case 'emails':
      return `(coalesce(jsonb_path_query_first(${column}, '$[*] ? (@.default == true)'), ${column} -> 0) ->> 'value')`;
    case 'phones':
    case 'websites':
      return `(${column} -> 0 ->> 'value')`;
    default:
      return column;
  }
}

function operationSql(
  operator: Operator,
  left: FormulaNode,
  right: FormulaNode,
  sqlOf: (node: FormulaNode) => string,
): string {
  const [one, other] = [sqlOf(left), sqlOf(right)];
  switch (operator) {
    case '&':
      return `left(coalesce(${asText(left, one)}, '') || coalesce(${asText(right, other)}, ''),
        ${ofRecord(longestText)})`;
    case '/':
      return `(${one} / nullif(${other}, 0))`;
    case '+':
    case '-':
      if (left.type === 'timestamp') return `(extract(epoch from ${one} - ${other}) / 86400)`;
      if (left.type !== 'date') return `(${one} ${operator} ${other})`;
      if (right.type === 'date') return `(${one} - ${other})::numeric`;
      return inCalendar(`${one} + ${within(operator === '-' ? `- ${other}` : other, -mostDays, mostDays)}`);
    default:
      return `(${one} ${operator} ${other})`;
  }
}

/**
 * A value as text, the same in every language: a number without zeros at its end, yes or no by its sign, a date in the
 * one way that no setting of a session changes.
 */
function asText({ type }: FormulaNode, value: string): string {
  if (type === 'text') return value;
  if (type === 'number') return `trim_scale(round(${value}, ${decimals.told}))::text`;
  if (type === 'yesNo') return `case ${value} when true then '✓' when false then '✗' end`;
  const part = (name: string, length: number) => `lpad(extract(${name} from ${value})::text, ${length}, '0')`;
  return `(${part('year', 4)} || '-' || ${part('month', 2)} || '-' || ${part('day', 2)})`;
}

function callSql(name: FunctionName, parts: readonly Part[]): string {
  const [one = '', two = '', three = ''] = parts.map(({ value }) => value);
  const isText = parts[0]?.type === 'text';
  switch (name) {
    case 'if':
      return `case when ${one} then ${two} else ${three} end`;
    case 'round':
      return `round(${one}, ${nearest(two || '0', -15, 15)})`;
    case 'min':
      return `least(${parts.map(({ value }) => value).join(', ')})`;
    case 'max':
      return `greatest(${parts.map(({ value }) => value).join(', ')})`;
    case 'abs':
      return `abs(${one})`;
    case 'length':
      return `length(${one})::numeric`;
    case 'upper':
      return `upper(${one})`;
    case 'lower':
      return `lower(${one})`;
    case 'trim':
      return `btrim(${one})`;
    case 'left':
      return `left(${one}, ${nearest(two, 0, longestText)})`;
    case 'right':
      return `right(${one}, ${nearest(two, 0, longestText)})`;
    case 'contains':
      return `(position(lower(${two}) in lower(${one})) > 0)`;
    case 'year':
    case 'month':
    case 'day':
      return `extract(${name} from ${one})::numeric`;
    case 'date':
      // Days of a month that has fewer go on into the next, as in a spreadsheet.
      return `(make_date(${within(one, 1000, 9999)}, ${within(two, 1, 12)}, 1) + ${within(three, 1, 31)} - 1)`;
    case 'isempty':
      return isText ? `(coalesce(btrim(${one}), '') = '')` : `(${one} is null)`;
    case 'ifempty':
      return `coalesce(${isText ? `nullif(${one}, '')` : one}, ${two})`;
  }
}

/**
 * A number without its decimals, if it is not less or more than what there is; else null. `width_bucket` tells how many
 * whole numbers from the least it lies, and is null of null, as `least` and `greatest` are not.
 */
function within(number: string, least: number, most: number): string {
  const count = most - least + 1;
  const place = `width_bucket(${number}, ${least}, ${most + 1}, ${count})`;
  return `(nullif(nullif(${place}, 0), ${count + 1}) + ${least - 1})`;
}

/** A number without its decimals, or the least or the most where it goes beyond. */
function nearest(number: string, least: number, most: number): string {
  return `(width_bucket(${number}, ${least + 1}, ${most}, ${most - least - 1}) + ${least})`;
}

/** A date if its year has four digits, else null. */
function inCalendar(date: string): string {
  const [before, after] = [`'0999-12-31'::date`, `'10000-01-01'::date`];
  return `nullif(nullif(greatest(${before}, least(${after}, ${date})), ${before}), ${after})`;
}

/**
 * A constant that looks as if it came from the record. When PostgreSQL checks a generated column it works out what is
 * made of constants alone before it knows how texts are compared, and fails: `lower('A')` cannot be in one.
 */
function ofRecord(constant: string | number): string {
  return `case when id is not null then ${constant} end`;
}

function textLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'::text`;
}
