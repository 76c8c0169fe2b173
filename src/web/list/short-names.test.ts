import { expect, test } from 'vitest';
import { shortNames } from './short-names.ts';

test('colleagues go by their first names, unless two share one', () => {
  const names = shortNames([
    { id: 1, name: 'Ingrid Solberg' },
    { id: 2, name: 'Jonas Berg' },
    { id: 3, name: 'Ingrid  Aas' },
  ]);
  expect([...names.values()].map(({ short }) => short)).toEqual(['Ingrid Solberg', 'Jonas', 'Ingrid  Aas']);
});
