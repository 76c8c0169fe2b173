import type { FormLayout, PlacedSection } from './form-layout.ts';

type Named = Pick<PlacedSection, 'section' | 'label'>;

/** One thing that differs between two layouts of a form. */
export type LayoutChange =
  | { kind: 'added' | 'removed' | 'ordered'; section: Named }
  | { kind: 'renamed'; before: Named; after: Named }
  | { kind: 'moved'; key: string; from: Named; to: Named }
  | { kind: 'hidden' | 'shown'; key: string }
  | { kind: 'sectionsOrdered' };

/** What differs between two layouts of the same fields, section by section; nothing where they are the same. */
export function layoutChanges(before: FormLayout, after: FormLayout): LayoutChange[] {
  const [old, now] = [placesIn(before), placesIn(after)];
  const sections = new Map(before.sections.map((each) => [each.section, each]));
  const left = new Set(after.sections.map(({ section }) => section));
  return [
    ...after.sections.flatMap((section): LayoutChange[] => {
      const was = sections.get(section.section);
      if (!was) return [{ kind: 'added', section: named(section) }];
      const isSame = was.label?.en === section.label?.en && was.label?.nb === section.label?.nb;
      return isSame ? [] : [{ kind: 'renamed', before: named(was), after: named(section) }];
    }),
    ...before.sections
      .filter(({ section }) => !left.has(section))
      .map((section): LayoutChange => ({ kind: 'removed', section: named(section) })),
    ...(sectionOrder(before, left) === sectionOrder(after, new Set(sections.keys()))
      ? []
      : [{ kind: 'sectionsOrdered' } as const]),
    ...[...now].flatMap(([key, place]): LayoutChange[] => {
      const was = old.get(key);
      if (!was) return [];
      return [
        ...(was.section.section === place.section.section
          ? []
          : [{ kind: 'moved', key, from: named(was.section), to: named(place.section) } as const]),
        ...(was.hidden === place.hidden ? [] : [{ kind: place.hidden ? 'hidden' : 'shown', key } as const]),
      ];
    }),
    ...after.sections
      .filter((section) => {
        const was = sections.get(section.section);
        return was && fieldOrder(was, section) !== fieldOrder(section, was);
      })
      .map((section): LayoutChange => ({ kind: 'ordered', section: named(section) })),
  ];
}

/** Where each field stands, and whether it is hidden. */
function placesIn({ sections }: FormLayout): Map<string, { section: PlacedSection; hidden: boolean }> {
  return new Map(
    sections.flatMap((section) =>
      section.fields.map(({ key, hidden }) => [key, { section, hidden: hidden === true }] as const),
    ),
  );
}

/** The order and the columns of the sections that are there on the other side too. */
function sectionOrder({ sections }: FormLayout, others: ReadonlySet<string>): string {
  const common = sections.filter(({ section }) => others.has(section));
  return ['main', 'side']
    .map((column) => common.filter((each) => each.column === column).map(({ section }) => section))
    .join('|');
}

/** The order of the fields that stand in the section on the other side too. */
function fieldOrder({ fields }: PlacedSection, other: PlacedSection): string {
  const others = new Set(other.fields.map(({ key }) => key));
  return fields
    .map(({ key }) => key)
    .filter((key) => others.has(key))
    .join();
}

function named({ section, label }: PlacedSection): Named {
  return label ? { section, label } : { section };
}
