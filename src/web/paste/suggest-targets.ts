import { addressPartOf } from '#domain/fields/address-parts.ts';
import { createHeadingReader } from '#domain/imports/read-heading.ts';
import { pastableFields } from '#domain/paste/read-pasted.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';

/** What pasted cells seem to be: whether headings stand first, and the field that each column goes to. */
export interface Suggestion {
  readonly headings: boolean;
  readonly targets: readonly (string | null)[];
}

/**
 * Where the columns of a table most likely go: to the fields that their headings name where it has headings, else to
 * the columns of the list from the one with the focus on.
 */
export function suggestTargets(
  type: RecordType,
  table: readonly (readonly string[])[],
  shown: readonly string[],
  column: string | null,
): Suggestion {
  const pastable = new Set(pastableFields(type).map(([key]) => key));
  const offered = (key: string | undefined) => (key !== undefined && pastable.has(key) ? key : null);
  const [first = []] = table;
  const read = headingReader(type);
  const meanings = first.map(read);
  const named = first.filter((cell) => cell.trim() !== '').length;
  if (table.length > 1 && named > 0 && meanings.filter((key) => key !== null).length === named)
    return { headings: true, targets: distinct(meanings.map((key) => offered(key ?? undefined))) };
  const from = column === null ? -1 : shown.indexOf(column);
  return { headings: false, targets: first.map((_, i) => (from < 0 ? null : offered(shown[from + i]))) };
}

function headingReader(type: RecordType): (heading: string) => string | null {
  const fields = fieldsOf(type);
  const labels = new Map(
    Object.entries(fields).flatMap(([key, { label }]) =>
      [label.en, label.nb].map((text) => [text.toLowerCase(), key] as const),
    ),
  );
  const listed = createHeadingReader(fields);
  return (heading) => {
    const label = labels.get(heading.trim().toLowerCase());
    if (label !== undefined) return label;
    const meaning = listed(heading);
    return meaning && meaning.confidence > 0.9 ? pastedField(meaning.target) : null;
  };
}

/** The field that an import of the column would go to, or the part of an address, whatever label it would be under. */
function pastedField(target: string): string {
  const [field = '', ...under] = target.split('.');
  if (field === 'custom') return target;
  const part = addressPartOf(`${field}.${under.at(-1)}`);
  return part ? `${field}.${part}` : field;
}

/** A field is pasted into from one column only. */
function distinct(targets: readonly (string | null)[]): (string | null)[] {
  return targets.map((key, i) => (targets.indexOf(key) === i ? key : null));
}
