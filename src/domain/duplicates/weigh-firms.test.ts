import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firmBeginnings, firmEndings, norwegianTrades } from '../sample-data/company-words.ts';
import { type FirmFacts, profileFirm } from './firm-profile.ts';
import { compareFirms } from './weigh-firms.ts';
import { foundFrom, noSurroundings } from './weighing.ts';

type Known = {
  name: string;
  number?: string;
  email?: string;
  phone?: string;
  web?: string;
  street?: string;
  code?: string;
};

const office = { phone: '+4722334455', street: 'Storgata 1', code: '0155' };

function facts({ name, number, email, phone, web, street, code }: Known): FirmFacts {
  return {
    name,
    registered: number ?? null,
    emails: email === undefined ? [] : [{ value: email }],
    phones: phone === undefined ? [] : [{ e164: phone }],
    websites: web === undefined ? [] : [{ value: web }],
    addresses:
      code === undefined
        ? []
        : [{ label: 'work', postalCode: code, ...(street === undefined ? {} : { street }) }],
  };
}

const compare = (one: Known, other: Known, around = noSurroundings) =>
  compareFirms(profileFirm(facts(one)), profileFirm(facts(other)), around);

describe('the same firm', () => {
  test.each<[string, Known, Known, string[]]>([
    ['by its name alone', { name: 'Fjordvik Rør AS' }, { name: 'FJORDVIK RØR A/S' }, ['sameName']],
    [
      'by a name without its accents',
      { name: 'Ødegård & Sønner ANS', code: '5003' },
      { name: 'Odegaard og Sonner', code: '5003' },
      ['sameName'],
    ],
    [
      'by a slip in the name and the web address',
      { name: 'Fjordvik Rør AS', web: 'https://www.fjordvik.no' },
      { name: 'Fjordvki Rør', email: 'post@fjordvik.no' },
      ['misspeltName', 'sameWebsite'],
    ],
    [
      'by a slip in the name and the telephone',
      { name: 'Havnes Bygg', phone: '+4722334455' },
      { name: 'Havens Bygg AS', phone: '+4722334455' },
      ['misspeltName', 'samePhone'],
    ],
    [
      'by half its name, its domain and its telephone',
      { name: 'Fjordvik', web: 'fjordvik.no', phone: '+4722334455' },
      { name: 'Fjordvik Rør og Varme AS', email: 'ola@fjordvik.no', phone: '+4722334455' },
      ['shortenedName', 'sameWebsite', 'samePhone'],
    ],
    [
      'by its first letters and its domain',
      { name: 'NMV AS', email: 'post@nmv.no' },
      { name: 'Nordvik Mekaniske Verksted AS', email: 'post@nmv.no' },
      ['shortenedName', 'sameEmail'],
    ],
    [
      'that moved, and kept its domain',
      { name: 'Tjelta Foto', web: 'tjelta.no', ...office },
      { name: 'Tjelta Foto AS', web: 'https://tjelta.no/om-oss', code: '4006', phone: '+4751515151' },
      ['sameName', 'sameWebsite'],
    ],
    [
      'under another name, by its number in the register',
      { name: 'Solkollen Drift', number: 'NO 987 654 321 MVA' },
      { name: 'Bjørnsund Energi', number: '987654321' },
      ['sameRegistered'],
    ],
    [
      'at a provider of e-mail',
      { name: 'Havnes Bygg', email: 'havnesbygg@gmail.com' },
      { name: 'Havnes Bygg', email: 'havnesbygg@gmail.com' },
      ['sameName', 'sameEmail'],
    ],
  ])('%s', (_how, one, other, reasons) => {
    const verdict = compare(one, other);
    expect(verdict.reasons).toEqual(reasons);
    expect(verdict.confidence).toBeGreaterThan(foundFrom);
  });
});

describe('two firms', () => {
  const officeHotel = { ...noSurroundings, namesBehind: () => 9 };
  const chain = { ...noSurroundings, holdersOfName: () => 40 };
  const known = { ...noSurroundings, isFrequentWord: () => true };
  test.each<[string, Known, Known, typeof noSurroundings?]>([
    [
      'behind one switchboard in one house',
      { name: 'Fjordvik Rør AS', ...office },
      { name: 'Havnes Bygg', ...office },
      officeHotel,
    ],
    [
      'that share number, house and domain, and no word of their names',
      { name: 'Fjordvik Rør', web: 'konsern.no', ...office },
      { name: 'Havnes Bygg', web: 'konsern.no', ...office },
    ],
    ['in one town', { name: 'Fjordvik Rør AS', code: '0155' }, { name: 'Havnes Bygg', code: '0155' }],
    [
      'of one group',
      { name: 'Fjordvik AS', web: 'fjordvik.no', ...office },
      { name: 'Fjordvik Eiendom AS', web: 'fjordvik.no', ...office },
    ],
    [
      'of which one holds the other',
      { name: 'Fjordvik AS', web: 'fjordvik.no', ...office },
      { name: 'Fjordvik Holding AS', web: 'fjordvik.no', ...office },
    ],
    [
      'that are branches in two towns',
      { name: 'Fjordvik Bygg Bergen', web: 'fjordvik.no', code: '5003' },
      { name: 'Fjordvik Bygg Oslo', web: 'fjordvik.no', code: '0155' },
    ],
    [
      'of one name, in two towns, with nothing else in common',
      { name: 'Nordlys Kafé', web: 'nordlyskafe.no', code: '9008' },
      { name: 'Nordlys Kafe', web: 'nordlys-bodo.no', code: '8003' },
    ],
    [
      'of one chain',
      { name: 'Kiwi', code: '0155', phone: '+4722000001' },
      { name: 'Kiwi', code: '5003', phone: '+4755000001' },
      chain,
    ],
    ['numbered through', { name: 'Kiwi 214', web: 'kiwi.no' }, { name: 'Kiwi 215', web: 'kiwi.no' }],
    ['whose names are near', { name: 'Nordberg Bygg' }, { name: 'Nordborg Bygg' }],
    [
      'whose names are near and known, in one house',
      { name: 'Nordberg Bygg', ...office },
      { name: 'Nordborg Bygg', ...office },
      known,
    ],
    [
      'with two numbers in the register, whatever else they share',
      { name: 'Fjordvik AS', number: '987654321', web: 'fjordvik.no', ...office },
      { name: 'Fjordvik AS', number: '912345678', web: 'fjordvik.no', ...office },
    ],
    [
      'that have a page each on one host',
      { name: 'Tjelta Foto', web: 'https://www.facebook.com/tjelta' },
      { name: 'Havnes Bygg', web: 'https://facebook.com/havnes' },
    ],
  ])('%s', (_who, one, other, around) => {
    expect(compare(one, other, around).confidence).toBeLessThan(foundFrom);
  });
});

test('half a name is never as good as certain', () => {
  const all = { web: 'fjordvik.no', email: 'post@fjordvik.no', ...office };
  const { confidence } = compare({ name: 'Fjordvik', ...all }, { name: 'Fjordvik Rør', ...all });
  expect(confidence).toBeLessThan(0.95);
});

describe('whatever the records', () => {
  const word = fc.constantFrom(...firmBeginnings.slice(0, 12));
  const ending = fc.constantFrom(...firmEndings.slice(0, 12));
  const more = fc.constantFrom(
    '',
    ' AS',
    ' Holding',
    ' Bergen',
    ...norwegianTrades.slice(0, 8).map((t) => ` ${t}`),
  );
  const known: fc.Arbitrary<Known> = fc.record(
    {
      name: fc.tuple(word, ending, more, more).map((parts) => parts.join('')),
      number: fc.constantFrom('987654321', '912345678'),
      email: fc.constantFrom('post@fjord.no', 'ola@fjord.no', 'post@fjord.com', 'fjord@gmail.com'),
      web: fc.constantFrom('fjord.no', 'https://www.fjord.no/', 'facebook.com/fjord', 'havnes.no'),
      phone: fc.constantFrom('+4722334455', '+4722334454', '+4798765432'),
      street: fc.constantFrom('Storgata 1', 'Storgata 2'),
      code: fc.constantFrom('0155', '5003'),
    },
    { requiredKeys: ['name'] },
  );

  test('the order does not matter', () => {
    fc.assert(
      fc.property(known, known, (one, other) => {
        const [there, back] = [compare(one, other), compare(other, one)];
        expect(there.confidence).toBeCloseTo(back.confidence, 10);
        expect(there.reasons).toEqual(back.reasons);
      }),
    );
  });

  test('nothing is likelier to be the same than a copy', () => {
    fc.assert(
      fc.property(known, known, (one, other) => {
        expect(compare(one, other).confidence).toBeLessThanOrEqual(
          Math.max(compare(one, one).confidence, compare(other, other).confidence) + 1e-9,
        );
      }),
    );
  });

  test('capitals, accents, blanks and legal forms do not matter', () => {
    const plain = (text: string) =>
      text.replace(/[æøåÆØÅ]/g, (letter) => ({ æ: 'ae', ø: 'o', å: 'aa' })[letter.toLowerCase()] ?? letter);
    fc.assert(
      fc.property(known, known, fc.constantFrom('', ' AS', ' a/s', ' ANS'), (one, other, form) => {
        const shouted = { ...other, name: `  ${plain(other.name).toUpperCase()}${form} ` };
        expect(compare(one, shouted).confidence).toBeCloseTo(compare(one, other).confidence, 10);
      }),
    );
  });

  test('a shared switchboard, house or town alone proves nothing', () => {
    const shared = fc.constantFrom<Partial<Known>>(
      { phone: '+4722334455' },
      { code: '0155' },
      { street: 'Storgata 1', code: '0155' },
      { ...office },
    );
    fc.assert(
      fc.property(word, ending, word, ending, shared, (a, b, c, d, same) => {
        fc.pre(a !== c && b !== d);
        expect(compare({ name: a + b, ...same }, { name: c + d, ...same }).confidence).toBeLessThan(
          foundFrom,
        );
      }),
    );
  });
});
