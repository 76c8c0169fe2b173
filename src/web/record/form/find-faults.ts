import type { Field, FieldSet } from '#domain/fields/field.ts';
import { valueLimits } from '#domain/fields/value-limits.ts';
import type { Fault } from '#domain/problems/faults.ts';
import { checkText, type TextRule } from '#domain/text/accept-text.ts';
import type { FormState } from './form-state.ts';
import type { FieldValue } from './record-values.ts';

/**
 * What the server would surely refuse, told before it is asked. The server decides; what is not found here is found
 * there.
 *
 * @param only the one field to look at; all when left out
 */
export function findFaults(fields: FieldSet, state: FormState, only?: string): Fault[] {
  return Object.entries(fields)
    .filter(([key, field]) => !field.readOnly && (only === undefined || key === only))
    .flatMap(([key, field]) => {
      if (key in state.unread) return [unreadFault(key, field)];
      return faultsOfValue(key, field, state.values[key] ?? null);
    });
}

function unreadFault(key: string, field: Field): Fault {
  return { field: key, code: field.kind === 'date' ? 'notADate' : 'notANumber' };
}

function faultsOfValue(path: string, field: Field, value: FieldValue): Fault[] {
  switch (field.kind) {
    case 'text':
    case 'listItem':
      return textFaults(path, value, { max: field.maxLength ?? 500, required: field.required ?? false });
    case 'longText':
      return textFaults(path, value, { max: field.maxLength ?? 200_000, multiline: true });
    case 'emails':
      return rowsOf(value).flatMap((row, index) => emailFaults(`${path}.${index}`, row));
    case 'phones':
      return rowsOf(value).flatMap((row, index) => rowFaults(`${path}.${index}`, row, valueLimits.phone));
    case 'websites':
      return rowsOf(value).flatMap((row, index) => rowFaults(`${path}.${index}`, row, valueLimits.website));
    default:
      return [];
  }
}

type Row = { label: string; value: string };

/** Rows with a value; those without are not sent. */
function rowsOf(value: FieldValue): Row[] {
  if (!Array.isArray(value)) return [];
  return value.filter((row): row is Row => typeof row === 'object' && 'value' in row && row.value !== '');
}

function emailFaults(path: string, row: Row): Fault[] {
  const faults = rowFaults(path, row, valueLimits.email);
  if (faults.length === 0 && !row.value.includes('@'))
    faults.push({ field: `${path}.value`, code: 'noAtSign' });
  return faults;
}

function rowFaults(path: string, row: Row, max: number): Fault[] {
  return [
    ...textFaults(`${path}.label`, row.label, { max: valueLimits.label }),
    ...textFaults(`${path}.value`, row.value, { max }),
  ];
}

function textFaults(path: string, value: FieldValue, rule: TextRule): Fault[] {
  const fault = checkText(typeof value === 'string' ? value : '', rule);
  if (fault === null) return [];
  if (fault.code === 'empty') return [{ field: path, code: 'required' }];
  if (fault.code === 'tooLong') return [{ field: path, code: 'tooLong', limit: fault.max }];
  return [{ field: path, code: fault.code }];
}
