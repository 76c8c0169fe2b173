import type { FieldSet } from '#domain/fields/field.ts';
import type { FormulaNode, Operator } from '#domain/formulas/formula.ts';
import type { FunctionName } from '#domain/formulas/formula-functions.ts';
import { columnOf } from '../records/record-table.ts';

/**
 * A formula as the expression of a generated column. No value of a record can make it fail: what has no answer (a
 * division by zero, a day that is not in the calendar) is null, and so is whatever is made of null, but for texts that
 * are joined.
 */
export function formulaSql(node: FormulaNode, fields: FieldSet): string {
  const sqlOf = (inner: FormulaNode): string => formulaSql(inner, fields);
  switch (node.is) {
    case 'value':
      if (typeof node.value === 'string') return textLiteral(node.value);
      return typeof node.value === 'number' ? `${node.value}::numeric` : String(node.value);
    case 'field': {
      const field = fields[node.key];
      if (!field) throw new Error(`No field ${node.key} to calculate with.`);
      const column = `"${columnOf(node.key, field)}"`;
      return node.type === 'number'
        ? `${column}::numeric`
        : node.type === 'text'
          ? `${column}::text`
          : column;
    }
    case 'negative':
      return `(- ${sqlOf(node.of)})`;
    case 'not':
      return `(not ${sqlOf(node.of)})`;
    case 'operation':
      return operationSql(node.operator, node.left, node.right, sqlOf);
    case 'call':
      return callSql(node.name, node.parts, sqlOf);
  }
}

type SqlOf = (node: FormulaNode) => string;

/** Days that can be added to a date. */
const mostDays = 1_000_000;

function operationSql(operator: Operator, left: FormulaNode, right: FormulaNode, sqlOf: SqlOf): string {
  const [one, other] = [sqlOf(left), sqlOf(right)];
  switch (operator) {
    case '&':
      return `(coalesce(${asText(left, one)}, '') || coalesce(${asText(right, other)}, ''))`;
    case '/':
      return `(${one} / nullif(${other}, 0))`;
    case '+':
    case '-':
      if (left.type !== 'date') return `(${one} ${operator} ${other})`;
      if (right.type === 'date') return `(${one} - ${other})::numeric`;
      return `case when abs(${other}) <= ${mostDays} then ${one} ${operator} (${other})::integer end`;
    default:
      return `(${one} ${operator} ${other})`;
  }
}

/** A value as text; a date in the one way that no setting of a session changes. */
function asText({ type }: FormulaNode, value: string): string {
  if (type !== 'date') return `(${value})::text`;
  const part = (name: string, length: number) => `lpad(extract(${name} from ${value})::text, ${length}, '0')`;
  return `(${part('year', 4)} || '-' || ${part('month', 2)} || '-' || ${part('day', 2)})`;
}

function callSql(name: FunctionName, parts: readonly FormulaNode[], sqlOf: SqlOf): string {
  const [one = '', two = '', three = ''] = parts.map(sqlOf);
  const all = parts.map(sqlOf).join(', ');
  const within = (number: string, least: number, most: number) =>
    `greatest(${least}, least(${most}, ${number}))::integer`;
  switch (name) {
    case 'if':
      return `case when ${one} then ${two} else ${three} end`;
    case 'round':
      return `round(${one}, ${within(two || '0', -15, 15)})`;
    case 'min':
      return `least(${all})`;
    case 'max':
      return `greatest(${all})`;
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
      return `left(${one}, ${within(two, 0, 10_000)})`;
    case 'right':
      return `right(${one}, ${within(two, 0, 10_000)})`;
    case 'contains':
      return `(position(lower(${two}) in lower(${one})) > 0)`;
    case 'year':
    case 'month':
    case 'day':
      return `extract(${name} from ${one})::numeric`;
    case 'date':
      // Days of a month that has fewer go on into the next, as in a spreadsheet.
      return `case when ${one} between 1000 and 9999 and ${two} between 1 and 12 and ${three} between 1 and 31
        then make_date((${one})::integer, (${two})::integer, 1) + (${three})::integer - 1 end`;
    case 'isempty':
      return `(${one} is null${parts[0]?.type === 'text' ? ` or btrim(${one}) = ''` : ''})`;
    case 'ifempty':
      return `coalesce(${parts[0]?.type === 'text' ? `nullif(${one}, '')` : one}, ${two})`;
  }
}

function textLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'::text`;
}
