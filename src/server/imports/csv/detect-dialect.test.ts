import { describe, expect, test } from 'vitest';
import { detectDialect } from './detect-dialect.ts';

function separatorOf(text: string): string | null {
  return detectDialect(text).separator;
}

describe('finding how cells are parted', () => {
  test.each([',', ';', '\t', '|'])('finds %j', (separator) => {
    const text = [
      ['Fornavn', 'Etternavn', 'E-post'],
      ['Kari', 'Nordmann', 'kari@example.no'],
      ['Ola', 'Hansen', 'ola@example.no'],
    ];
    expect(separatorOf(text.map((cells) => cells.join(separator)).join('\r\n'))).toBe(separator);
  });

  test('follows a first line that states it', () => {
    expect(separatorOf('sep=;\r\nNavn;Sted, land\r\nKari;Oslo, Norge\r\n')).toBe(';');
    expect(separatorOf('sep=^\nNavn^Sted\nKari^Oslo\n')).toBe('^');
  });

  test('is not fooled by decimal commas and commas in text', () => {
    expect(separatorOf('Navn;Beløp\nKari;1,50\nOla;2,75\nPer;10,00\n')).toBe(';');
    expect(separatorOf('Navn;Merknad\nKari;ringte, ikke svar\nOla;møtt, liker, vil kjøpe\n')).toBe(';');
  });

  test('takes names written last name first for one column', () => {
    expect(separatorOf('Navn\nNordmann, Kari\nHansen, Ola\nLie, Per\n')).toBe(null);
    expect(separatorOf('kari@example.no\nola@example.no\n')).toBe(null);
    expect(separatorOf('foo\n1')).toBe(null);
  });

  test('finds the separator under lines of another shape', () => {
    const text =
      'Rapport, eksportert 24.11.2026\n\nNavn;Firma;E-post\nKari;Fjord AS;k@example.no\nOla;Nord AS;o@example.no\n';
    expect(separatorOf(text)).toBe(';');
  });

  test('finds a separator of rows of uneven width', () => {
    expect(separatorOf('a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3\n')).toBe(',');
    expect(separatorOf('foo,bar,baz\n1,2,3,4')).toBe(',');
  });

  test('knows single quotes from apostrophes', () => {
    expect(detectDialect("'a','b, c'\n'd','e, f'\n")).toEqual({ separator: ',', quote: "'" });
    expect(detectDialect("name,note\nO'Brien,it's\nD'Arcy,x\n")).toEqual({ separator: ',', quote: '"' });
  });

  test('knows quotes that mean inches', () => {
    expect(detectDialect('navn\tskjerm\nKari\t19"\nOla\t24"\n').separator).toBe('\t');
    const rows = '1\t"19"\n2\t"Kari" N\n3\t"x\n'.repeat(20);
    expect(detectDialect(rows).separator).toBe('\t');
  });

  test('reads quoted cells with line ends and other separators in them', () => {
    const text = '"Navn";"Merknad"\n"Kari";"en, to, tre\nfire, fem"\n"Ola";"seks, sju"\n';
    expect(detectDialect(text)).toEqual({ separator: ';', quote: '"' });
  });

  test('answers for a file of nothing', () => {
    expect(detectDialect('')).toEqual({ separator: null, quote: '"' });
    expect(detectDialect('\n\n')).toEqual({ separator: null, quote: '"' });
  });
});
