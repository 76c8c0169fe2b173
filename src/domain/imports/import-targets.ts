import { type AddressPart, addressPartNames, addressParts } from '../fields/address-parts.ts';
import { offeredLabels } from '../fields/contact-fields.ts';
import type { Bilingual, FieldSet, Section } from '../fields/field.ts';
import { valueLimits } from '../fields/value-limits.ts';
import type { LabelledKind } from '../own-lists/own-lists.ts';

const labelledFields = ['emails', 'phones', 'websites'] as const;
type LabelledField = (typeof labelledFields)[number];

/**
 * Where the cells of a column go. Written as text, in mapping files and in the API:
 *
 * | text | the cell is |
 * |---|---|
 * | `company`, `source`, `custom.size` | the value of that field |
 * | `criteriaMet` | what is met, by name; under a heading that is a criterion, whether it is |
 * | `emails.work`, `phones.Hytte` | one more value under that label; a label may be anyone's own |
 * | `phones` | one more value, labelled by the number itself |
 * | `addresses.work.city` | that part of the address under that label |
 * | `phones.1`, `addresses.1.city` | of the first value, whose label stands in another column |
 * | `phones.1.label` | the label of the first value |
 */
export type ImportTarget =
  | { kind: 'field'; field: string }
  | { kind: 'value'; field: LabelledField; label: string }
  | { kind: 'addressPart'; label: string; part: AddressPart }
  | { kind: 'label'; field: LabelledField | 'addresses'; label: string };

/** Reads a target from its text; `undefined` where the record type has no such place. */
export function parseTarget(text: string, fields: FieldSet): ImportTarget | undefined {
  if (importableField(text, fields)) return { kind: 'field', field: text };
  const [field = '', ...rest] = text.split('.');
  const last = rest.at(-1) ?? '';
  const label = (rest.length > 1 ? rest.slice(0, -1) : rest).join('.').trim();
  if (label.length > valueLimits.label) return undefined;
  if (field === 'addresses' && fields.addresses && rest.length > 1 && label) {
    const part = addressParts.find((name) => name === last);
    if (part) return { kind: 'addressPart', label, part };
    return last === 'label' && isSlot(label) ? { kind: 'label', field, label } : undefined;
  }
  const labelled = labelledFields.find((name) => name === field);
  if (!labelled || !fields[labelled]) return undefined;
  if (last === 'label' && rest.length === 2 && isSlot(label))
    return { kind: 'label', field: labelled, label };
  const own = rest.join('.').trim();
  if (rest.length > 0 && (own === '' || own.length > valueLimits.label || own.startsWith('.')))
    return undefined;
  return { kind: 'value', field: labelled, label: own };
}

/** Whether the label is the number of a value, and its label stands in another column. */
export function isSlot(label: string): boolean {
  return /^\d{1,2}$/.test(label);
}

/** Whether several columns may go there: their cells are then joined or stand beside each other. */
export function takesManyColumns(target: ImportTarget): boolean {
  if (target.kind === 'field') return joined.has(target.field);
  return target.kind === 'value' || (target.kind === 'addressPart' && target.part === 'street');
}

/** What some files spread over several columns: remarks, parts of a name, criteria in a column each. */
const joined: ReadonlySet<string> = new Set([
  'comments',
  'firstName',
  'middleName',
  'lastName',
  'criteriaMet',
]);

/** Fields that name no heading are not for import; those of many values go by label. */
function importableField(key: string, fields: FieldSet): boolean {
  return Object.hasOwn(fields, key) && fields[key]?.headings !== undefined;
}

/** One place a column can go, as a person chooses it. */
export type OfferedTarget = { key: string; section: Section; label: Bilingual };

/** The labels that a column's values can be put under, by the field that they are values of. */
export type TargetLabels = Record<LabelledKind, readonly { key: string; label: Bilingual }[]>;

const labelNames: Readonly<Record<string, Bilingual>> = {
  work: { en: 'work', nb: 'arbeid' },
  home: { en: 'home', nb: 'privat' },
  mobile: { en: 'mobile', nb: 'mobil' },
  fax: { en: 'fax', nb: 'faks' },
  other: { en: 'other', nb: 'annet' },
  website: { en: 'website', nb: 'nettsted' },
  messaging: { en: 'messaging', nb: 'meldinger' },
  linkedin: { en: 'LinkedIn', nb: 'LinkedIn' },
};

/** The labels that come with Winnow. */
export const usualTargetLabels: TargetLabels = {
  emails: offeredLabels.emails.map(named),
  phones: offeredLabels.phones.map(named),
  addresses: offeredLabels.addresses.map(named),
  websites: offeredLabels.websites.map(named),
};

function named(key: string) {
  return { key, label: labelNames[key] ?? { en: key, nb: key } };
}

/** All places that a column of a record type can go, in the order of its form. */
export function offeredTargets(fields: FieldSet, labels: TargetLabels = usualTargetLabels): OfferedTarget[] {
  return Object.entries(fields).flatMap(([key, field]): OfferedTarget[] => {
    const { section, label } = field;
    if (field.kind === 'addresses')
      return labels.addresses.flatMap((under) =>
        addressParts.map((part) => ({
          key: `${key}.${under.key}.${part}`,
          section,
          label: withLabel(addressPartNames[part], under.label),
        })),
      );
    const labelled = labelledFields.find((name) => name === field.kind);
    if (labelled) {
      const places = labels[labelled].map((under) => ({
        key: `${key}.${under.key}`,
        section,
        label: withLabel(label, under.label),
      }));
      return labelled === 'phones' ? [{ key, section, label: byNumber(label) }, ...places] : places;
    }
    return field.headings ? [{ key, section, label }] : [];
  });
}

/** The name of a target in both languages, also of one with a label of the user's own. */
export function targetName(text: string, fields: FieldSet, labels?: TargetLabels): Bilingual {
  const offered = offeredTargets(fields, labels).find((target) => target.key === text);
  if (offered) return offered.label;
  const target = parseTarget(text, fields);
  if (!target || target.kind === 'field') return { en: text, nb: text };
  if (target.kind === 'addressPart')
    return withLabel(addressPartNames[target.part], named(target.label).label);
  const name = withLabel(fields[target.field]?.label ?? { en: text, nb: text }, named(target.label).label);
  return target.kind === 'value' ? name : { en: `${name.en}: label`, nb: `${name.nb}: etikett` };
}

function withLabel(name: Bilingual, label: Bilingual): Bilingual {
  return { en: `${name.en}, ${label.en}`, nb: `${name.nb}, ${label.nb}` };
}

function byNumber(name: Bilingual): Bilingual {
  return { en: `${name.en}, kind told by the number`, nb: `${name.nb}, type etter nummeret` };
}
