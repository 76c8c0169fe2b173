import fc from 'fast-check';
import { emptyValue, type Field, type FieldKind } from '#domain/fields/field.ts';
import { isManyValued } from '#domain/records/bulk-fields.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';

const text = fc.constantFrom('Åse Bø', 'Dr. Ola Nordmann jr.', 'Fjord AS', 'X');
/** Names of which some are alike. */
export const names = fc.constantFrom('Åse Bø', 'Ola Nordmann', 'Kari Lie', 'Per Gynt');
const label = fc.constantFrom('work', 'home');
const email = fc.record({ label, value: fc.constantFrom('a@b.example', 'c@d.example') });
const website = fc.record({ label, value: fc.constantFrom('www.x.example', 'y.example') });

const textOfFormat = { url: 'www.x.example', email: 'a@b.example', phone: '02100' };

function valueOfField(key: string, field: Field, people: readonly number[]): fc.Arbitrary<unknown> | null {
  const orNothing = (value: fc.Arbitrary<unknown>) =>
    field.required ? value : fc.oneof(value, fc.constant(emptyValue(field)));
  switch (field.kind) {
    case 'text':
      if (field.format && field.format !== 'percent')
        return orNothing(fc.constant(textOfFormat[field.format]));
      return orNothing(key === 'fullName' ? names : text);
    case 'longText':
      return orNothing(text);
    case 'choice':
      return fc.constantFrom(...(field.options ?? []).map(({ value }) => value));
    case 'stars':
      return fc.integer({ min: 0, max: 5 });
    case 'yesNo':
      return fc.boolean();
    case 'date':
      return orNothing(fc.constantFrom('2026-03-01', '2027-12-31'));
    case 'timestamp':
      return orNothing(fc.constantFrom('2026-03-01T10:00:00Z', '2027-12-31T23:30:00Z'));
    case 'account':
      return orNothing(fc.constantFrom(1, 2));
    case 'number':
    case 'money':
      return orNothing(fc.constantFrom(0, 1250.5, -3));
    case 'person':
      return orNothing(fc.constantFrom(...people));
    case 'listItem':
      return orNothing(fc.constantFrom(...itemsFor(field)));
    case 'listItems':
      return fc.subarray(itemsFor(field));
    case 'recordLink':
      return orNothing(fc.constantFrom(...people.map((id) => ({ type: 'person', id }))));
    case 'emails':
      return fc.uniqueArray(email, { maxLength: 2, selector: ({ value }) => value });
    case 'websites':
      return fc.uniqueArray(website, { maxLength: 2, selector: ({ value }) => value });
    case 'phones':
      return fc.array(fc.record({ label, value: fc.constantFrom('22 33 44 55', '02100') }), { maxLength: 1 });
    case 'addresses':
      return fc.array(fc.record({ label, city: text, mailing: fc.boolean() }), { maxLength: 1 });
    default:
      return null;
  }
}

function itemsFor({ list }: Field): string[] {
  if (list === 'source') return ['Web', 'Trade Show'];
  return list === 'category' ? ['Hot', 'Press'] : ['Gold', 'Silver'];
}

/** What to add to a list and what to remove from it, from the whole of it. */
function partsOfList(kind: FieldKind, whole: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const removed = whole.map((values) =>
    (Array.isArray(values) ? values : []).map((value: unknown) => {
      if (typeof value !== 'object' || value === null) return value;
      if (kind === 'addresses') return 'city' in value ? { city: value.city } : {};
      return 'value' in value ? value.value : value;
    }),
  );
  return fc.oneof(
    whole,
    fc.record({ add: whole }),
    fc.record({ remove: removed }),
    fc.record({ add: whole, remove: removed }),
  );
}

/** Criteria that come with Winnow: those of leads have the first ids. */
function ticksOf(type: RecordType): fc.Arbitrary<number[]> {
  return fc.subarray(type === 'lead' ? [1, 3, 6] : [7, 9, 12]);
}

/** Some fields of a type with values that fit them: of people, those whose ids are given. Two accounts there must be. */
export function valuesOf(
  type: RecordType,
  fields: [string, Field][],
  people: readonly number[],
  { required = false, parts = false } = {},
): fc.Arbitrary<Record<string, unknown>> {
  const arbitraries: Record<string, fc.Arbitrary<unknown>> = {};
  for (const [key, field] of fields) {
    const value = field.readOnly
      ? null
      : field.kind === 'criteria'
        ? ticksOf(type)
        : valueOfField(key, field, people);
    if (value) arbitraries[key] = parts && isManyValued(field.kind) ? partsOfList(field.kind, value) : value;
  }
  const optional = Object.keys(arbitraries).filter((key) => !required || !fieldsOf(type)[key]?.required);
  return fc
    .record(arbitraries)
    .chain((all) =>
      fc
        .subarray(optional, { minLength: required ? 0 : 1, maxLength: Math.min(4, optional.length) })
        .map((chosen) =>
          Object.fromEntries(
            Object.entries(all).filter(([key]) => chosen.includes(key) || !optional.includes(key)),
          ),
        ),
    );
}
