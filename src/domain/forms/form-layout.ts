import type { Bilingual, Field, FieldKind, FieldSet, Section } from '../fields/field.ts';
import type { Fault } from '../problems/faults.ts';
import { fieldGroups } from './field-groups.ts';

/** Who, when and how it is going at the left; what qualifies it at the right. */
export const formColumns = ['main', 'side'] as const;
export type FormColumn = (typeof formColumns)[number];

/** A field in its place; fields that are entered as one (`fieldGroups`) stand under the first of them. */
export type PlacedField = { key: string; hidden?: boolean | undefined };

/** A section of a form: one that comes with Winnow, by its name, or one of the firm's own (`own_1`). */
export type PlacedSection = {
  section: string;
  column: FormColumn;
  /** What the firm calls it; an own section must be called something. */
  label?: Bilingual | undefined;
  fields: readonly PlacedField[];
};

/** How the form of a record type is made up: its sections in order, each with its fields in order. */
export type FormLayout = { sections: readonly PlacedSection[] };

/** The most sections that a form can have. */
export const mostSections = 40;

/** The sections that come with Winnow, in the order they stand in. */
const standardSections: readonly { section: Section; column: FormColumn }[] = [
  { section: 'identity', column: 'main' },
  { section: 'company', column: 'main' },
  { section: 'contact', column: 'main' },
  { section: 'details', column: 'main' },
  { section: 'comments', column: 'main' },
  { section: 'rating', column: 'side' },
  { section: 'source', column: 'side' },
  { section: 'marks', column: 'side' },
];

/** Kinds that have no place of their own in the form: a picture stands in its head. */
const elsewhere: ReadonlySet<FieldKind> = new Set(['picture', 'custom']);

const ownSection = /^own_[1-9]\d{0,3}$/;

/** Whether a section is one of the firm's own. */
function isOwnSection(section: string): boolean {
  return ownSection.test(section);
}

/** A name for one more own section. */
export function freeSection({ sections }: FormLayout): string {
  const taken = new Set(sections.map(({ section }) => section));
  let number = 1;
  while (taken.has(`own_${number}`)) number++;
  return `own_${number}`;
}

/** The form as it is where nobody has changed it. */
export function defaultLayout(fields: FieldSet): FormLayout {
  const homes = homesOf(fields);
  return {
    sections: standardSections
      .map(({ section, column }) => ({
        section,
        column,
        fields: [...homes].filter(([, home]) => home === section).map(([key]) => ({ key })),
      }))
      .filter((section) => section.fields.length > 0),
  };
}

/**
 * A layout as it is with the fields that there are: what is new stands at the end of the section it belongs to, what is
 * gone is passed over, what goes with another field stands for it, and what must be filled in is shown. Each field
 * stands in it once.
 *
 * @param kept null where nobody has changed the form
 */
export function layoutOver(kept: FormLayout | null, fields: FieldSet): FormLayout {
  if (kept === null) return defaultLayout(fields);
  const homes = homesOf(fields);
  const heads = headsOf(fields);
  const placed = new Set<string>();
  const names = new Set<string>();
  const sections: PlacedSection[] = [];
  for (const given of kept.sections) {
    if (!isSection(given.section) || names.has(given.section)) continue;
    names.add(given.section);
    const here: PlacedField[] = [];
    for (const { key: named, hidden } of given.fields) {
      const key = heads.get(named) ?? named;
      if (placed.has(key) || !homes.has(key)) continue;
      placed.add(key);
      here.push(hidden && !fields[key]?.required ? { key, hidden } : { key });
    }
    sections.push({ ...given, fields: here });
  }
  for (const [key, home] of homes) if (!placed.has(key)) putHome(sections, key, home);
  return {
    sections: sections.filter(({ section, fields: here }) => here.length > 0 || isOwnSection(section)),
  };
}

/** The sections of a form with the fields that are shown; what shows nothing is left out. */
export function shownSections({ sections }: FormLayout): (PlacedSection & { keys: string[] })[] {
  return sections
    .map((section) => ({
      ...section,
      keys: section.fields.filter(({ hidden }) => !hidden).map(({ key }) => key),
    }))
    .filter(({ keys }) => keys.length > 0);
}

/**
 * What is wrong with a layout that somebody wants. Fields that it leaves out are no fault: they have a place. One that goes
 * with another may be named for it.
 */
export function layoutFaults({ sections }: FormLayout, fields: FieldSet): Fault[] {
  const homes = homesOf(fields);
  const heads = headsOf(fields);
  const names = new Set<string>();
  const placed = new Set<string>();
  return sections.flatMap(({ section, label, fields: here }, place): Fault[] => {
    const path = `sections.${place}`;
    const faults: Fault[] = [];
    if (!isSection(section))
      faults.push({ field: `${path}.section`, code: 'unknownSection', given: section });
    if (names.has(section)) faults.push({ field: `${path}.section`, code: 'placedTwice', given: section });
    if (isOwnSection(section) && !label) faults.push({ field: `${path}.label`, code: 'required' });
    names.add(section);
    for (const [at, { key, hidden }] of here.entries()) {
      const field = `${path}.fields.${at}.key`;
      const head = heads.get(key) ?? key;
      if (!homes.has(head)) faults.push({ field, code: 'unknownField', given: key });
      else if (placed.has(head)) faults.push({ field, code: 'placedTwice', given: key });
      else if (hidden && fields[head]?.required) faults.push({ field, code: 'hiddenRequired', given: key });
      placed.add(head);
    }
    return faults;
  });
}

/** The field that each stands under, itself among them. */
function headsOf(fields: FieldSet): Map<string, string> {
  return new Map(fieldGroups(fields).flatMap(({ head, keys }) => keys.map((key) => [key, head])));
}

/** The fields that stand in the form, each with the section it belongs to, in the order of the catalogue. */
function homesOf(fields: FieldSet): Map<string, Section> {
  const homes = new Map<string, Section>();
  for (const { head } of fieldGroups(fields)) {
    const field: Field | undefined = fields[head];
    if (field && field.section !== 'system' && !elsewhere.has(field.kind)) homes.set(head, field.section);
  }
  return homes;
}

function isSection(name: string): boolean {
  return isOwnSection(name) || standardSections.some(({ section }) => section === name);
}

/** Puts a field at the end of its section, which is put where it usually stands if it is not there. */
function putHome(sections: PlacedSection[], key: string, home: Section): void {
  const place = sections.findIndex(({ section }) => section === home);
  const found = sections[place];
  if (found) {
    sections[place] = { ...found, fields: [...found.fields, { key }] };
    return;
  }
  const usual = standardSections.findIndex(({ section }) => section === home);
  const before = new Set<string>(standardSections.slice(0, usual).map(({ section }) => section));
  const after = sections.findLastIndex(({ section }) => before.has(section));
  const column = standardSections[usual]?.column ?? 'main';
  sections.splice(after + 1, 0, { section: home, column, fields: [{ key }] });
}
