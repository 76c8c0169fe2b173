import fc from 'fast-check';
import { pastableFields } from '#domain/paste/read-pasted.ts';
import type { Actor } from '#domain/people/actor.ts';
import { bulkFieldsOf } from '#domain/records/bulk-fields.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { names, valuesOf } from './random-values.ts';

/** The types of the records that stand in each place before anything is done, which is in the bin, and who acts. */
export type Ground = { types: readonly RecordType[]; inBin: number; people: readonly [Person, Person] };
type Person = Actor & { kind: 'person' };

export const kindsOfAct = [
  ...(['create', 'edit', 'bulkEdit', 'paste', 'import', 'delete', 'restore', 'deleteMany'] as const),
  ...(['merge', 'mergeSure', 'mergeSources'] as const),
];
type KindOfAct = (typeof kindsOfAct)[number];

/** How often a kind is drawn where any may be; others once. */
const weights: Partial<Record<KindOfAct, number>> = { create: 3, edit: 15, bulkEdit: 6, paste: 6, import: 3 };

/** What is done to the records of a ground, at one of its places where it is about one. */
export type Operation =
  | { does: 'create'; type: RecordType; values: Record<string, unknown> }
  | { does: 'edit' | 'bulkEdit'; place: number; values: Record<string, unknown> }
  | { does: Exclude<KindOfAct, 'create' | 'edit' | 'bulkEdit' | 'paste' | 'import'>; place: number }
  | { does: 'paste'; place: number; columns: { field: string; texts: string[] }[]; empty: 'clear' | 'keep' }
  | { does: 'import'; type: 'lead' | 'account'; names: string[]; dedupe: 'skip' | 'update' | 'create' };
export type Step = Operation & { by: 0 | 1 };

/** A step of the kind given, or of any. */
export function randomStep(ground: Ground, kind?: KindOfAct): fc.Arbitrary<Step> {
  const drawn = kind
    ? actOf(ground, kind)
    : fc.oneof(...kindsOfAct.map((any) => ({ weight: weights[any] ?? 1, arbitrary: actOf(ground, any) })));
  return fc.tuple(drawn, fc.constantFrom<0 | 1>(0, 1)).map(([one, by]) => ({ ...one, by }));
}

function actOf(ground: Ground, does: KindOfAct): fc.Arbitrary<Operation> {
  const { types } = ground;
  const people = ground.people.map(({ id }) => id);
  const place = fc.constantFrom(...types.keys());
  const typeAt = (at: number) => types[at] ?? 'lead';
  switch (does) {
    case 'create':
      return fc.constantFrom(...types).chain((type) =>
        valuesOf(type, Object.entries(fieldsOf(type)), people, { required: true }).map((values) => ({
          does,
          type,
          values,
        })),
      );
    case 'edit':
      return place.chain((at) =>
        valuesOf(typeAt(at), Object.entries(fieldsOf(typeAt(at))), people).map((values) => ({
          does,
          place: at,
          values,
        })),
      );
    case 'bulkEdit':
      return place.chain((at) =>
        valuesOf(typeAt(at), bulkFieldsOf(typeAt(at)), people, { parts: true }).map((values) => ({
          does,
          place: at,
          values,
        })),
      );
    case 'paste':
      return place.chain((at) => pasteInto(ground, at));
    case 'import':
      return fc.record({
        does: fc.constant(does),
        type: fc.constantFrom('lead', 'account'),
        names: fc.array(names, { minLength: 1, maxLength: 3 }),
        dedupe: fc.constantFrom('skip', 'update', 'create'),
      });
    case 'restore':
      return fc.record({ does: fc.constant(does), place: fc.oneof(place, fc.constant(ground.inBin)) });
    default:
      return fc.record({ does: fc.constant(does), place });
  }
}

const cell = fc.constantFrom(
  ...[
    '',
    'X',
    'Åse Bø',
    '5',
    '2026-03-01',
    '2026-03-01 10:00',
    'a@b.example',
    'www.x.example',
    '22 33 44 55',
  ],
  ...['Hot; Press', 'Gold', 'Trade Show', 'Kari Nordmann', 'yes'],
);

/** One or two columns of cells for the records of the type that stands in the place; not all can be read. */
function pasteInto({ types }: Ground, at: number): fc.Arbitrary<Operation> {
  const type = types[at] ?? 'lead';
  const length = types.filter((one) => one === type).length;
  const fields = pastableFields(type).map(([key]) => key);
  const column = fc.record({
    field: fc.constantFrom(...fields),
    texts: fc.array(cell, { minLength: length, maxLength: length }),
  });
  return fc.record({
    does: fc.constant('paste' as const),
    place: fc.constant(at),
    columns: fc.uniqueArray(column, { minLength: 1, maxLength: 2, selector: ({ field }) => field }),
    empty: fc.constantFrom('clear', 'keep'),
  });
}
