import type { FieldSet } from '../fields/field.ts';
import { parseTarget } from './import-targets.ts';
import type { ImportedLead } from './row-outcome.ts';
import { createRowReader } from './row-to-lead.ts';

/**
 * What a cell becomes in its field, as text: several values on a line each, yes and no as `true` and `false`, moments in
 * ISO 8601, a person as their id. `null` where it cannot be taken, or gives nothing.
 */
export function previewCell(
  cell: string,
  target: string,
  fields: FieldSet,
  findPerson: (text: string) => number | undefined,
): string | null {
  // Alone, a cell may lack what names a lead: the second column does that.
  const read = createRowReader({
    fields,
    headings: ['', ''],
    mapping: [target, target === 'company' ? 'fullName' : 'company'],
    keepUnmapped: false,
    findPerson,
  });
  const outcome = read([cell, '.']);
  return outcome.kind === 'lead' ? valueAt(target, outcome.lead, fields) : null;
}

function valueAt(text: string, lead: ImportedLead, fields: FieldSet): string | null {
  const target = parseTarget(text, fields);
  if (!target) return null;
  if (target.kind === 'label') return null;
  if (target.kind === 'addressPart')
    return lead.addresses?.map((address) => address[target.part] ?? '').join('\n') || null;
  if (target.kind === 'value') return lead[target.field]?.map(({ value }) => value).join('\n') || null;
  const value = new Map<string, unknown>(Object.entries(lead)).get(target.field);
  return value === undefined || value === null || value === '' ? null : String(value);
}
