import { expect, test } from 'vitest';
import { faultSentence } from './problem-document.ts';

test.each([
  ['fullName', 'Full name must be filled in.', 'Fullt navn må fylles ut.'],
  ['emails.1.value', 'E-mail 2 must be filled in.', 'E-post 2 må fylles ut.'],
  ['emails.0.label', 'E-mail 1 (label) must be filled in.', 'E-post 1 (etikett) må fylles ut.'],
  ['2.description', 'Description 3 must be filled in.', 'Beskrivelse 3 må fylles ut.'],
  ['2.descriptions.en', 'Description 3 must be filled in.', 'Beskrivelse 3 må fylles ut.'],
  ['filter.and.0.op', 'The filter (op) must be filled in.', 'Filteret (op) må fylles ut.'],
  ['label.one.en', 'Name must be filled in.', 'Navn må fylles ut.'],
  ['sections.2.label.nb', 'The name of the section must be filled in.', 'Navnet på delen må fylles ut.'],
  ['custom.op', 'custom.op must be filled in.', 'custom.op må fylles ut.'],
  ['changes.fullName', 'Full name must be filled in.', 'Fullt navn må fylles ut.'],
])('the fault at %s is told of what the reader knows', (field, en, nb) => {
  expect(faultSentence({ field, code: 'required' }, 'en')).toBe(en);
  expect(faultSentence({ field, code: 'required' }, 'nb')).toBe(nb);
});
