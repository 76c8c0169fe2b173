import { ownFieldsOf } from '#domain/fields/adopted-fields.ts';
import { emptyValue, type Field } from '#domain/fields/field.ts';
import { keyOfOwn } from '#domain/fields/own-fields.ts';
import type { PersonType } from '#domain/records/record-types.ts';
import { parameterTypes } from '../bulk-edit/edit-of-changes.ts';
import { columnOf } from '../records/record-table.ts';
import type { ImportPlan } from './import-plan.ts';
import type { StagedValue } from './staged-row.ts';

/** An own field that a column goes to, and the column in which its values wait and are stored. */
export type OwnColumn = { key: string; field: Field; column: string; type: string };

/** The own fields that columns of a file go to. */
export function ownColumns({ type, mapping }: Pick<ImportPlan, 'type' | 'mapping'>): OwnColumn[] {
  return Object.entries(ownFieldsOf(type))
    .filter(([key]) => mapping.includes(key))
    .map(([key, field]) => ({
      key,
      field,
      column: columnOf(key, field),
      // Of several choices the ids, as a list: an array of arrays could not be gathered.
      type: field.kind === 'listItems' ? 'jsonb' : (parameterTypes[field.kind] ?? 'text'),
    }));
}

/** What COPY is told of an own field: of a choice, the id of the option. */
export function ownValue({ key, field }: OwnColumn, custom: Record<string, unknown> = {}): StagedValue {
  const value = custom[keyOfOwn(key)];
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return JSON.stringify([...new Set(value.map((name) => optionId(field, name)))]);
  if (field.kind === 'listItem') return optionId(field, value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** The option that a record has which says nothing, or that is called so. */
function optionId({ options = [] }: Field, name: unknown): number | null {
  const option = options.find(({ label }) => label.en === name || label.nb === name);
  return option ? Number(option.value) : null;
}

/** Whether an own field is a mark, which is set where a row says so. */
export function isMark({ kind }: Field): boolean {
  return kind === 'yesNo';
}

/** What is stored of a row in an own field: what it says, or what a new record has. */
export function storedOwn({ field, column }: OwnColumn, row = 'r'): string {
  if (field.kind === 'listItems')
    return `array(select one::integer from jsonb_array_elements_text(coalesce(${row}.${column}, '[]')) one order by one::integer)`;
  const initial = field.kind === 'listItem' ? optionId(field, field.initial) : emptyValue(field);
  return initial === null ? `${row}.${column}` : `coalesce(${row}.${column}, ${literal(initial)})`;
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}

/** A demand that can be told to be met only when it is known which rows are stored. */
export type Demand = { key: string; field: Field; column: string | null; code: 'required' | 'notUnique' };

/** What own fields demand of a record that is made, though no column may go to them. */
export function demandsOnCreation(type: PersonType, own: readonly OwnColumn[]): Demand[] {
  return Object.entries(ownFieldsOf(type)).flatMap(([key, field]): Demand[] => {
    const column = own.find((one) => one.key === key)?.column ?? null;
    return [
      ...(field.required && field.initial === undefined
        ? [{ key, field, column, code: 'required' as const }]
        : []),
      ...(field.unique && column !== null ? [{ key, field, column, code: 'notUnique' as const }] : []),
    ];
  });
}
