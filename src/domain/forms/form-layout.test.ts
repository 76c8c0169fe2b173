import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsOf, recordTypeNames } from '../records/record-types.ts';
import {
  defaultLayout,
  type FormLayout,
  formColumns,
  freeSection,
  layoutFaults,
  layoutOver,
  shownSections,
} from './form-layout.ts';
import { anyLayout, placedKeys } from './testing/any-layout.ts';

const type = fc.constantFrom(...recordTypeNames());
const fields = fieldsOf('lead');
const sectionNames = ({ sections }: FormLayout) => sections.map(({ section }) => section);

describe('the form of each type', () => {
  test.each(recordTypeNames())('of %s has its name, and nothing twice', (name) => {
    const keys = placedKeys(defaultLayout(fieldsOf(name)));
    expect(new Set(keys).size).toBe(keys.length);
    expect(layoutFaults(defaultLayout(fieldsOf(name)), fieldsOf(name))).toEqual([]);
  });

  test('of a lead is as it always was', () => {
    expect(sectionNames(defaultLayout(fields))).toEqual([
      'identity',
      'company',
      'contact',
      'comments',
      'rating',
      'source',
      'marks',
    ]);
  });
});

describe('a layout laid over the fields that there are', () => {
  test('has each of them once, whatever was kept', () => {
    fc.assert(
      fc.property(type, anyLayout, (name, layout) => {
        const keys = placedKeys(layoutOver(layout, fieldsOf(name)));
        expect(keys.toSorted()).toEqual(placedKeys(defaultLayout(fieldsOf(name))).toSorted());
      }),
    );
  });

  test('is a layout without faults, and the same when it is laid over them again', () => {
    fc.assert(
      fc.property(type, anyLayout, (name, layout) => {
        const once = layoutOver(layout, fieldsOf(name));
        const withoutNames = layoutFaults(once, fieldsOf(name)).filter(({ code }) => code !== 'required');
        expect(withoutNames).toEqual([]);
        expect(layoutOver(once, fieldsOf(name))).toEqual(once);
      }),
    );
  });

  test('keeps what suits the fields as it is', () => {
    fc.assert(
      fc.property(anyLayout, (layout) => {
        const once = layoutOver(layout, fields);
        expect(layoutOver({ sections: [...once.sections] }, fields)).toEqual(once);
      }),
    );
  });

  test('has a new field at the end of its section, which comes where it usually stands', () => {
    const kept: FormLayout = {
      sections: [
        { section: 'marks', column: 'main', fields: [{ key: 'active' }] },
        { section: 'identity', column: 'main', fields: [{ key: 'jobTitle' }, { key: 'company' }] },
      ],
    };
    const layout = layoutOver(kept, fields);
    expect(layout.sections[0]?.fields.map(({ key }) => key)).toEqual([
      'active',
      'doNotCall',
      'doNotEmail',
      'doNotFax',
      'doNotSendLetter',
    ]);
    expect(sectionNames(layout)).toEqual([
      'marks',
      'identity',
      'company',
      'contact',
      'comments',
      'rating',
      'source',
    ]);
  });

  test('shows what must be filled in, though it was hidden', () => {
    const kept: FormLayout = {
      sections: [{ section: 'identity', column: 'main', fields: [{ key: 'fullName', hidden: true }] }],
    };
    expect(layoutOver(kept, fields).sections[0]?.fields[0]).toEqual({ key: 'fullName' });
  });

  test('hides a field that was kept under one that goes with it', () => {
    const kept: FormLayout = {
      sections: [{ section: 'marks', column: 'main', fields: [{ key: 'ratingMode', hidden: true }] }],
    };
    const layout = layoutOver(kept, fields);
    const marks = layout.sections.find(({ section }) => section === 'marks');
    expect(marks?.fields[0]).toEqual({ key: 'rating', hidden: true });
    const shown = shownSections(layout).flatMap(({ keys }) => keys);
    expect(shown).not.toContain('rating');
    expect(shown).toContain('criteriaMet');
  });
});

describe('a layout that somebody wants', () => {
  const inSection = (section: string, ...keys: string[]): FormLayout => ({
    sections: [{ section, column: 'main', fields: keys.map((key) => ({ key })) }],
  });
  test.each([
    [inSection('identity', 'shoeSize'), 'sections.0.fields.0.key', 'unknownField'],
    [inSection('identity', 'pictureId'), 'sections.0.fields.0.key', 'unknownField'],
    [inSection('identity', 'company', 'company'), 'sections.0.fields.1.key', 'placedTwice'],
    [inSection('marks', 'rating', 'ratingMode'), 'sections.0.fields.1.key', 'placedTwice'],
    [inSection('system', 'company'), 'sections.0.section', 'unknownSection'],
    [inSection('own_1', 'company'), 'sections.0.label', 'required'],
    [
      { sections: [{ section: 'identity', column: 'main', fields: [{ key: 'fullName', hidden: true }] }] },
      'sections.0.fields.0.key',
      'hiddenRequired',
    ],
  ] as const)('%j is refused with a reason', (layout, field, code) => {
    expect(layoutFaults(layout, fields)).toMatchObject([{ field, code }]);
  });

  test('may name a field by one that goes with it', () => {
    const named = inSection('marks', 'ratingMode');
    expect(layoutFaults(named, fields)).toEqual([]);
    const marks = layoutOver(named, fields).sections.find(({ section }) => section === 'marks');
    expect(marks?.fields[0]).toEqual({ key: 'rating' });
  });

  test('may call a section what it likes, and leave fields where they are', () => {
    const label = { en: 'Home', nb: 'Hjemme' };
    const fine: FormLayout = {
      sections: [
        {
          section: 'own_1',
          column: 'side',
          label,
          fields: [{ key: 'addresses', hidden: true }, { key: 'comments' }],
        },
      ],
    };
    expect(layoutFaults(fine, fields)).toEqual([]);
    expect(freeSection(fine)).toBe('own_2');
    expect(formColumns).toContain(layoutOver(fine, fields).sections[0]?.column);
  });
});
