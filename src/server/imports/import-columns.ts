import { baseOfMerged, typesOfBase } from '#domain/duplicates/duplicate-base.ts';
import { ownFieldsOf } from '#domain/fields/adopted-fields.ts';
import { emptyValue, type Field, type FieldKind, hasBeginning, type ItemList } from '#domain/fields/field.ts';
import { keyOfOwn } from '#domain/fields/own-fields.ts';
import type { ImportedRecord } from '#domain/imports/row-outcome.ts';
import { describeType, fieldsOf, type ImportedType, type RecordType } from '#domain/records/record-types.ts';
import { parameterTypes } from '../bulk-edit/edit-of-changes.ts';
import { columnOf } from '../records/record-table.ts';
import type { ImportPlan } from './import-plan.ts';

/**
 * A field that rows have values of. They wait in `import_row` in a column of the same name as that in which they are
 * stored. What is chosen from a list of the firm waits by its name, and what is chosen in an own field by its id.
 */
export type ImportColumn = {
  key: string;
  field: Field;
  own: boolean;
  column: string;
  /** The type of the column in which it waits. */
  type: string;
  /** The record types that have the field: what a row matches may be of another type than what is imported. */
  takers: readonly RecordType[];
};

/** What COPY is told of a value. */
export type StagedValue = string | number | boolean | null;

/** In which types of PostgreSQL values wait, by the kind of their field; of other kinds nothing is imported. */
const stagedTypes: Partial<Record<FieldKind, string>> = {
  ...parameterTypes,
  criteria: 'integer[]',
  listItems: 'jsonb',
  emails: 'jsonb',
  phones: 'jsonb',
  websites: 'jsonb',
  addresses: 'jsonb',
};

/**
 * The fields of a type that records get from the rows of a file: all that come with Winnow, and the own ones that columns go
 * to. Asked once for an import: the fields may change while it runs.
 */
export function importColumns({ type, mapping }: Pick<ImportPlan, 'type' | 'mapping'>): ImportColumn[] {
  const builtIn = Object.entries(describeType(type).fields).filter(
    // Columns name no record that one is to be linked to.
    ([, { kind, readOnly, headings }]) => kind !== 'account' && (!readOnly || headings !== undefined),
  );
  const own = Object.entries(ownFieldsOf(type)).filter(([key]) => mapping.includes(key));
  return [
    ...builtIn.flatMap(([key, field]) => columnFor(type, key, field, false)),
    ...own.flatMap(([key, field]) => columnFor(type, key, field, true)),
  ];
}

function columnFor(imported: ImportedType, key: string, field: Field, own: boolean): ImportColumn[] {
  const type = field.kind === 'listItem' && !own ? 'text' : stagedTypes[field.kind];
  if (type === undefined) return [];
  const takers = takersOf(imported, key, field);
  return [{ key, field, own, column: columnOf(key, field), type, takers }];
}

function takersOf(imported: ImportedType, key: string, { kind }: Field): RecordType[] {
  // Each type has scoring criteria of its own.
  if (kind === 'criteria') return [imported];
  return typesOfBase(baseOfMerged(imported)).filter((type) => fieldsOf(type)[key] !== undefined);
}

/** Whether a record has the field of a column at all, by the column that holds its type. */
export function takes({ takers }: ImportColumn, typeColumn: string): string {
  return `${typeColumn} in (${takers.map((type) => `'${type}'`).join(', ')})`;
}

/** What waits of a record in a column. What a row leaves out of a field that came with Winnow is as in a new record. */
export function stagedReader({ key, field, own }: ImportColumn): (record: ImportedRecord) => StagedValue {
  const ownName = keyOfOwn(key);
  const encode = own ? ownEncoders[field.kind] : encoders[field.kind];
  const initial = own ? null : emptyValue(field);
  return (record) => {
    const values: Readonly<Record<string, unknown>> = own ? (record.custom ?? {}) : record;
    const given = values[own ? ownName : key];
    const value = given ?? initial;
    if (value === null || value === undefined) return null;
    if (encode) return encode(value, field);
    return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
  };
}

type Encoder = (value: unknown, field: Field) => StagedValue;
const asJson: Encoder = (value) => JSON.stringify(value);
const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const encoders: Partial<Record<FieldKind, Encoder>> = {
  emails: asJson,
  phones: asJson,
  websites: asJson,
  addresses: asJson,
  criteria: (value) => `{${listed(value).join(',')}}`,
  listItems: (value) => (listed(value).length > 0 ? JSON.stringify(value) : null),
};

const ownEncoders: Partial<Record<FieldKind, Encoder>> = {
  listItem: (value, field) => optionId(field, value),
  // As a list: an array of arrays could not be gathered.
  listItems: (value, field) =>
    JSON.stringify([...new Set(listed(value).map((name) => optionId(field, name)))]),
};

/** The option that a record has which says nothing, or that is called so. */
function optionId({ options = [] }: Field, name: unknown): number | null {
  const option = options.find(({ label }) => label.en === name || label.nb === name);
  return option ? Number(option.value) : null;
}

/** A list of the firm that rows name items of, and which they name. */
export type NamedList = { list: ItemList; named: string };

/** The lists of the firm that some columns are chosen from. */
export function namedLists(columns: readonly ImportColumn[]): NamedList[] {
  return columns.flatMap(({ own, column, field: { kind, list } }): NamedList[] => {
    if (own || list === undefined) return [];
    const named =
      kind === 'listItem'
        ? `select ${column} as name, row_no from import_row where ${column} is not null`
        : `select one.name, row_no from import_row, jsonb_array_elements_text(${column}) as one (name)
          where ${column} is not null`;
    return [{ list, named }];
  });
}

/** What is stored of a row in a field: what it says, or what a new record has. Items of lists have their ids; see `addItems`. */
export function storedValue({ field, own, column }: ImportColumn, row = 'r'): string {
  const waiting = `${row}.${column}`;
  if (own) return storedOwn(field, waiting);
  if (field.kind === 'listItem')
    return `(select i.id from import_${field.list} i where i.name = lower(${waiting}))`;
  if (field.kind === 'listItems')
    return `coalesce((select array_agg(distinct i.id order by i.id) from jsonb_array_elements_text(${waiting}) as one (name)
      join import_${field.list} i on i.name = lower(one.name)), '{}')`;
  return field.alwaysSet ? `coalesce(${waiting}, now())` : waiting;
}

function storedOwn(field: Field, waiting: string): string {
  if (field.kind === 'listItems') {
    const ids = listed(field.initial).map((name) => optionId(field, name));
    return `array(select one::integer from jsonb_array_elements_text(coalesce(${waiting}, '${JSON.stringify(ids)}')) one order by one::integer)`;
  }
  if (field.initialIsActor) return `coalesce(${waiting}, current_actor())`;
  const initial = field.kind === 'listItem' ? optionId(field, field.initial) : emptyValue(field);
  return initial === null ? waiting : `coalesce(${waiting}, ${literal(initial)})`;
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}

/** A demand that can be told to be met only when it is known which rows are stored. */
export type Demand = { key: string; field: Field } & (
  | { code: 'required'; column: ImportColumn | null }
  | { code: 'notUnique'; column: ImportColumn }
);

/**
 * What own fields demand of a record that is made, though no column may go to them.
 *
 * @param byNobody whether who imports is no person, but a program
 */
export function demandsOnCreation(
  type: ImportedType,
  columns: readonly ImportColumn[],
  byNobody: boolean,
): Demand[] {
  return Object.entries(ownFieldsOf(type)).flatMap(([key, field]): Demand[] => {
    const column = columns.find((one) => one.key === key) ?? null;
    return [
      ...(field.required && !hasBeginning(field, byNobody)
        ? [{ key, field, column, code: 'required' as const }]
        : []),
      ...(field.unique && column !== null ? [{ key, field, column, code: 'notUnique' as const }] : []),
    ];
  });
}
