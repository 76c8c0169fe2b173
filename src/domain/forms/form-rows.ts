import {
  type FormColumn,
  type FormLayout,
  formColumns,
  type PlacedField,
  type PlacedSection,
} from './form-layout.ts';

/**
 * A layout as one list in which everything is put in order the same way: each column begins with a row, each section
 * with another, and its fields follow. To move a field past a section is to move it into that section.
 */
export type FormRow =
  | { kind: 'column'; column: FormColumn }
  | { kind: 'section'; section: Omit<PlacedSection, 'column' | 'fields'> }
  | { kind: 'field'; field: PlacedField };

/** The rows of a layout. */
export function rowsOf({ sections }: FormLayout): FormRow[] {
  return formColumns.flatMap((column): FormRow[] => [
    { kind: 'column', column },
    ...sections
      .filter((section) => section.column === column)
      .flatMap(({ column: _, fields, ...section }): FormRow[] => [
        { kind: 'section', section },
        ...fields.map((field): FormRow => ({ kind: 'field', field })),
      ]),
  ]);
}

/** The layout that rows stand for. */
export function layoutOf(rows: readonly FormRow[]): FormLayout {
  const sections: (PlacedSection & { fields: PlacedField[] })[] = [];
  let column: FormColumn = 'main';
  for (const row of rows) {
    if (row.kind === 'column') column = row.column;
    else if (row.kind === 'section') sections.push({ ...row.section, column, fields: [] });
    else sections.at(-1)?.fields.push(row.field);
  }
  return { sections };
}

/**
 * The places that the row at a place can be moved to, from top to bottom; its own is not among them. A section takes its
 * fields along, and its place is that of the row it is put before, or after when it goes down.
 */
export function placesFor(rows: readonly FormRow[], from: number): number[] {
  const end = endOf(rows, from);
  const gaps = rows[from]?.kind === 'column' ? [] : Array.from({ length: rows.length + 1 }, (_, gap) => gap);
  return gaps
    .filter((gap) => (gap < from || gap > end) && fits(rows, from, gap))
    .map((gap) => (gap > from ? gap - 1 : gap));
}

/** The place nearest to a wanted one that a row can be moved to; its own where it stays. */
export function landing(rows: readonly FormRow[], from: number, wanted: number): number {
  return [from, ...placesFor(rows, from)].reduce((best, place) =>
    Math.abs(place - wanted) < Math.abs(best - wanted) ? place : best,
  );
}

/** The next place up or down that a row can be moved to; its own where there is none. */
export function nextPlace(rows: readonly FormRow[], from: number, step: -1 | 1): number {
  return nextOf(placesFor(rows, from), from, step);
}

/** The place at the top of the next section up or down that a field can be moved to; its own where there is none. */
export function nextSection(rows: readonly FormRow[], from: number, step: -1 | 1): number {
  const tops = placesFor(rows, from).filter((place) => {
    const above = rows[place < from ? place - 1 : place];
    return above?.kind === 'section';
  });
  return nextOf(tops, from, step);
}

function nextOf(places: readonly number[], from: number, step: -1 | 1): number {
  return (step < 0 ? places.findLast((place) => place < from) : places.find((place) => place > from)) ?? from;
}

/** The rows with one moved to a place that it can have; as they were where it cannot. */
export function moveRow(rows: readonly FormRow[], from: number, to: number): readonly FormRow[] {
  if (!placesFor(rows, from).includes(to)) return rows;
  const end = endOf(rows, from);
  const taken = rows.slice(from, end);
  const rest = [...rows.slice(0, from), ...rows.slice(end)];
  const place = to > from ? to + 1 - taken.length : to;
  return [...rest.slice(0, place), ...taken, ...rest.slice(place)];
}

/**
 * The rows without a section; its fields go to the end of the one above, or to the top of the one below. As they were
 * where there is no other section to take them.
 */
export function removeSection(rows: readonly FormRow[], place: number): readonly FormRow[] {
  const gone = rows[place];
  if (gone?.kind !== 'section') return rows;
  const fields = rows.slice(place + 1, endOf(rows, place));
  const rest = [...rows.slice(0, place), ...rows.slice(place + 1 + fields.length)];
  if (fields.length === 0) return rest;
  const above = rest.findLastIndex((row, at) => at < place && row.kind === 'section');
  const heir = above >= 0 ? above : rest.findIndex((row) => row.kind === 'section');
  if (heir < 0) return rows;
  const into = above >= 0 ? endOf(rest, above) : heir + 1;
  return [...rest.slice(0, into), ...fields, ...rest.slice(into)];
}

/** The place of the section that a row stands in; that of the row itself where it is no field. */
export function headOf(rows: readonly FormRow[], place: number): number {
  return rows.findLastIndex((row, at) => at <= place && row.kind !== 'field');
}

/** Where what goes with a row ends: after its fields for a section. */
export function endOf(rows: readonly FormRow[], from: number): number {
  let end = from + 1;
  if (rows[from]?.kind === 'section') while (rows[end]?.kind === 'field') end++;
  return end;
}

/** Whether a row that is taken out can be put in before the row at a gap. */
function fits(rows: readonly FormRow[], from: number, gap: number): boolean {
  if (gap === 0) return false;
  if (rows[from]?.kind === 'section') return rows[gap]?.kind !== 'field';
  return rows[gap - 1]?.kind !== 'column';
}
