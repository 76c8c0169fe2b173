import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { offeredEncodings } from '#domain/imports/encodings.ts';
import { detectEncoding, isKnownEncoding, type OpenBytes } from './detect-encoding.ts';

const norwegian = [
  'Fornavn;Etternavn;E-post;Poststed',
  'Kåre;Østby;kare@example.no;Ålesund',
  'Bjørn;Sæther;bjorn@example.no;Tromsø',
  'ÅSE;BØ;ase@example.no;MOSJØEN',
  'Åse;Ødegård;aase@example.no;Hønefoss',
].join('\r\n');

function opener(bytes: Buffer, pieceLength = 65_536): OpenBytes {
  return async function* () {
    for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength);
  };
}

async function encodingOf(bytes: Buffer, pieceLength?: number): Promise<string> {
  return (await detectEncoding(opener(bytes, pieceLength))).encoding;
}

describe('finding the encoding of a file', () => {
  test('takes plain ASCII and empty files for UTF-8', async () => {
    expect(await encodingOf(Buffer.from('Name,Email\nKari,k@example.com'))).toBe('utf-8');
    expect(await encodingOf(Buffer.alloc(0))).toBe('utf-8');
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be'])('knows %s by its mark', async (encoding) => {
    const bytes = iconv.encode(norwegian, encoding, { addBOM: true });
    expect(await detectEncoding(opener(bytes))).toMatchObject({ encoding, confidence: 1 });
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be'])('knows %s without a mark', async (encoding) => {
    expect(await encodingOf(iconv.encode(norwegian, encoding))).toBe(encoding);
  });

  test.each(['windows-1252', 'cp850', 'macintosh'])('knows %s by its Norwegian letters', async (encoding) => {
    const found = await detectEncoding(opener(iconv.encode(norwegian, encoding)));
    expect(found.encoding).toBe(encoding);
    expect(found.confidence).toBeGreaterThanOrEqual(0.8);
  });

  test('reads CP865, which places æ, ø and å where CP850 does', async () => {
    const bytes = iconv.encode(norwegian, 'cp865');
    expect(iconv.decode(bytes, await encodingOf(bytes))).toBe(norwegian);
  });

  test.each([
    'Company,Note\nCafé Olé,“quoted” – and it’s 50 € off…',
    'Firma;Ort\nMüller & Söhne;Köln\nGroß GmbH;München',
    'Nom;Ville\nHélène;Orléans\nFrançois;Besançon',
    'Namn;Ort\nÅke;Malmö\nGöran;Västerås\nBjörn;Ängelholm',
    'Navn;By\nSøren;Aabenraa\nJørgen;Rødovre',
    'Navn\nKåre',
    'Name;Price\nWidget;£5',
    'a,Ð,–\nnon\u00A0breaking',
  ])('reads western text in windows-1252: %j', async (text) => {
    const bytes = iconv.encode(text, 'windows-1252');
    expect(iconv.decode(bytes, await encodingOf(bytes))).toBe(text);
  });

  test.each(['windows-1251', 'koi8-r'])('leaves Cyrillic in %s to the general detector', async (encoding) => {
    const text = 'Имя;Фамилия;Город\nИван;Петров;Москва\nМария;Сидорова;Санкт-Петербург\n'.repeat(20);
    expect(await encodingOf(iconv.encode(text, encoding))).toBe(encoding);
  });

  test('reads Japanese in Shift_JIS', async () => {
    const text = '氏名,会社\n山田太郎,株式会社さくら\n鈴木花子,有限会社ひかりのみなと\n'.repeat(20);
    expect(await encodingOf(iconv.encode(text, 'shift_jis'))).toBe('shift_jis');
  });

  test('looks at the whole file, not only at its start', async () => {
    const bytes = Buffer.concat([
      Buffer.from('a,b\n'.repeat(200_000)),
      iconv.encode('Kåre,Bø\nBjørn,Næss', 'windows-1252'),
    ]);
    expect(await encodingOf(bytes)).toBe('windows-1252');
  });

  test('is not led astray by where the pieces are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 5 }),
        async (text, pieceLength) => {
          const bytes = Buffer.from(`Navn;æøå €\n${text.replaceAll('\0', '')}`);
          expect(await encodingOf(bytes, pieceLength)).toBe('utf-8');
        },
      ),
    );
  });

  test('every encoding that is offered can be read', () => {
    for (const { name } of offeredEncodings) expect(isKnownEncoding(name), name).toBe(true);
  });
});
