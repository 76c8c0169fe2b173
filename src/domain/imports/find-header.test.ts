import { describe, expect, test } from 'vitest';
import { findHeader } from './find-header.ts';

const headings = new Set(['navn', 'e-post', 'telefon', 'firma']);
function headerOf(...rows: string[]): number | null {
  const table = rows.map((row) => row.split(';'));
  return findHeader(table, (cell) => headings.has(cell.trim().toLowerCase())).index;
}

describe('finding the row of headings', () => {
  test('takes the first row when its headings are known', () => {
    expect(headerOf('Navn;E-post', 'Kari;k@example.no')).toBe(0);
    expect(headerOf('Navn;Ukjent', 'Kari;x')).toBe(0);
  });

  test('finds headings under a title and a date', () => {
    expect(
      headerOf('Kundeliste', 'Skrevet ut 24.11.2026', 'Navn;Firma;E-post', 'Kari;Fjord AS;k@example.no'),
    ).toBe(2);
  });

  test('finds headings that are known also above no rows at all', () => {
    expect(headerOf('Navn;E-post')).toBe(0);
  });

  test('takes a first row with an e-mail address or a number for data', () => {
    expect(headerOf('Kari;kari@example.no', 'Ola;ola@example.no')).toBe(null);
    expect(headerOf('Kari;22 33 44 55', 'Ola;99 88 77 66')).toBe(null);
    expect(headerOf('5')).toBe(null);
  });

  test('takes unknown words above numbers for headings', () => {
    expect(headerOf('foo;bar;baz', '1;2;3')).toBe(0);
    expect(headerOf('Alder;Kode', '41;A7', '38;B2')).toBe(0);
  });

  test('takes nobody for a heading where the rows do not tell', () => {
    expect(headerOf('Kari;Nordmann;Oslo', 'Ola;Hansen;Bergen')).toBe(null);
    expect(headerOf('RED;RED', 'GREEN;GREEN')).toBe(null);
    expect(headerOf('Eple', 'Banan')).toBe(null);
    expect(headerOf()).toBe(null);
  });

  test('does not take a person whose firm bears the name of a heading', () => {
    expect(headerOf('Kari;Firma;Oslo;41', 'Ola;Fjord;Bergen;38')).toBe(null);
  });
});
