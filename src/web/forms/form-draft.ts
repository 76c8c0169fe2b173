import type { Bilingual, FieldSet } from '#domain/fields/field.ts';
import { type FormLayout, freeSection, layoutOver, type PlacedSection } from '#domain/forms/form-layout.ts';
import { type FormRow, layoutOf, rowsOf } from '#domain/forms/form-rows.ts';

/** A form that is being made up, as rows. */
export type Draft = readonly FormRow[];

/** What an added section is called until somebody says better. */
const unnamed: Bilingual = { en: 'New section', nb: 'Ny del' };

/** Tells a row from the others, wherever it stands. */
export function keyOf(row: FormRow): string {
  if (row.kind === 'field') return `field ${row.field.key}`;
  return row.kind === 'section' ? `section ${row.section.section}` : `column ${row.column}`;
}

/**
 * With the fields that there are now, where some have come or gone since. Sections that are empty for the moment stay:
 * they may be filled again before all is saved.
 */
export function withFields(draft: Draft, fields: FieldSet): Draft {
  const laidOver = layoutOver(layoutOf(draft), fields);
  const keys = (layout: FormLayout) => layout.sections.flatMap((each) => each.fields.map(({ key }) => key));
  const [before, after] = [keys(layoutOf(draft)), keys(laidOver)];
  return before.toSorted().join() === after.toSorted().join() ? draft : rowsOf(laidOver);
}

/** With a field hidden or shown. */
export function withHidden(draft: Draft, place: number, hidden: boolean): Draft {
  return replaced(draft, place, (row) => {
    if (row.kind !== 'field') return row;
    const { key } = row.field;
    return { ...row, field: hidden ? { key, hidden } : { key } };
  });
}

/** With another name for a section. */
export function withLabel(draft: Draft, place: number, label: Bilingual): Draft {
  return replaced(draft, place, (row) =>
    row.kind === 'section' ? { ...row, section: { ...row.section, label } } : row,
  );
}

/** With one section more, at the end of the wide column, and the place it stands at. */
export function withNewSection(draft: Draft): { draft: Draft; place: number } {
  const place = draft.findIndex((row) => row.kind === 'column' && row.column === 'side');
  const section = { section: freeSection(layoutOf(draft)), label: unnamed };
  return { draft: [...draft.slice(0, place), { kind: 'section', section }, ...draft.slice(place)], place };
}

/** What a draft is to be saved as: a name that was given in one language is the same in the other. */
export function layoutToSave(draft: Draft): FormLayout {
  return { sections: layoutOf(draft).sections.map(withNameInBoth) };
}

function withNameInBoth({ label, ...section }: PlacedSection): PlacedSection {
  const [en, nb] = [label?.en.trim() ?? '', label?.nb.trim() ?? ''];
  return en || nb ? { ...section, label: { en: en || nb, nb: nb || en } } : section;
}

/** Where a row stands: a field among those of its section, a section among those of its column. */
export function whereIs(
  draft: Draft,
  place: number,
): { under: FormRow | undefined; number: number; total: number } {
  const { kind } = draft[place] ?? {};
  const above = kind === 'field' ? 'section' : 'column';
  const start = draft.findLastIndex((row, at) => at < place && row.kind === above);
  const end = draft.findIndex((row, at) => at > place && (row.kind === above || row.kind === 'column'));
  const among = draft.slice(start + 1, end < 0 ? undefined : end).filter((row) => row.kind === kind);
  const before = draft.slice(start + 1, place + 1).filter((row) => row.kind === kind);
  return { under: draft[start], number: before.length, total: among.length };
}

function replaced(draft: Draft, place: number, replace: (row: FormRow) => FormRow): Draft {
  return draft.map((row, at) => (at === place ? replace(row) : row));
}

/** The field that stands at a place; of a section the first. */
export function fieldAt(draft: Draft, place: number): string | undefined {
  const row = draft[place]?.kind === 'section' ? draft[place + 1] : draft[place];
  return row?.kind === 'field' ? row.field.key : undefined;
}
