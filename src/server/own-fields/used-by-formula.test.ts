import { expect, test } from 'vitest';
import { openTestApp } from '../testing/open-test-app.ts';

const { call } = await openTestApp({ worker: true });

const addField = async (definition: object) =>
  (await call('POST', '/own-fields', { types: ['lead', 'contact'], ...definition })).body;

test('a change that a formula would not survive is refused where it was asked for, and says which formula', async () => {
  const number = await addField({ kind: 'number', label: { en: 'Number' } });
  const formula = (of: string) => ({ formula: `{custom.${of}} * 2` });
  const double = await addField({ kind: 'formula', label: { en: 'Double' }, rules: formula(number.key) });
  await addField({ kind: 'formula', label: { en: 'Fourfold' }, rules: formula(double.key) });
  const change = (id: number, changes: object) => call('PATCH', `/own-fields/${id}`, changes);
  expect(await change(number.id, { types: ['lead'] })).toMatchObject({
    status: 422,
    body: {
      errors: [
        {
          field: 'types',
          code: 'usedByFormula',
          detail: 'The formula of “Double” uses this field. Change the formula first.',
        },
      ],
    },
  });
  expect(await change(double.id, { rules: { formula: '"a" & "b"' } })).toMatchObject({
    body: { errors: [{ field: 'rules.formula', detail: expect.stringContaining('Fourfold') }] },
  });
  expect(await change(double.id, { rules: { formula: '{custom.fourfold}' } })).toMatchObject({
    body: { errors: [{ field: 'rules.formula', code: 'formulaCircular' }] },
  });
  expect((await change(number.id, { rules: { min: 0 } })).status).toBe(200);
});
