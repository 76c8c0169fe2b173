import * as fc from 'fast-check';
import { fieldsOf, recordTypeNames } from '../../records/record-types.ts';
import { type FormLayout, formColumns } from '../form-layout.ts';

const keys = [...new Set(recordTypeNames().flatMap((type) => Object.keys(fieldsOf(type)))), 'custom.gone'];

const sections = ['identity', 'company', 'contact', 'details', 'comments', 'rating', 'source', 'marks'];

/** Layouts of all kinds, sensible or not: fields twice, in sections that are not theirs, or of no record. */
export const anyLayout: fc.Arbitrary<FormLayout> = fc.record({
  sections: fc.array(
    fc.record({
      section: fc.constantFrom(...sections, 'own_1', 'own_2', 'system'),
      column: fc.constantFrom(...formColumns),
      fields: fc.array(
        fc.record({ key: fc.constantFrom(...keys), hidden: fc.constant(true) }, { requiredKeys: ['key'] }),
        { maxLength: 12 },
      ),
    }),
    { maxLength: 12 },
  ),
});

/** The fields of a layout, in order. */
export function placedKeys({ sections: placed }: FormLayout): string[] {
  return placed.flatMap(({ fields }) => fields.map(({ key }) => key));
}
