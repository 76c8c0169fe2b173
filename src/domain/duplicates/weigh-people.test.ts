import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastNames, mensNames, womensNames } from '../sample-data/norwegian-names.ts';
import { type PersonFacts, profilePerson } from './person-profile.ts';
import { comparePeople } from './weigh-people.ts';
import { foundFrom, noSurroundings } from './weighing.ts';

type Known = {
  name: string;
  company?: string;
  email?: string;
  phone?: string;
  mobile?: string;
  place?: string;
};

function facts({ name, company, email, phone, mobile, place }: Known): PersonFacts {
  return {
    fullName: name,
    company: company ?? null,
    accountId: null,
    emails: email === undefined ? [] : [{ value: email }],
    phones: [
      ...(phone === undefined ? [] : [{ label: 'work', e164: phone }]),
      ...(mobile === undefined ? [] : [{ label: 'mobile', e164: mobile }]),
    ],
    addresses: place === undefined ? [] : [{ label: 'home', street: place, postalCode: '0350' }],
  };
}

const compare = (one: Known, other: Known, around = noSurroundings) =>
  comparePeople(profilePerson(facts(one)), profilePerson(facts(other)), around);

describe('the same person', () => {
  test.each<[string, Known, Known, string[]]>([
    [
      'by name and e-mail',
      { name: 'Kari Nordmann', email: 'kari@fjord.no' },
      { name: 'Kari Nordmann', email: 'Kari@Fjord.no' },
      ['sameEmail', 'sameName'],
    ],
    [
      'by a turned name and the firm',
      { name: 'Nordmann Kari', company: 'Fjord AS' },
      { name: 'Kari Nordmann', company: 'Fjord' },
      ['turnedName', 'sameCompany'],
    ],
    [
      'by "Last, First"',
      { name: 'Nordmann, Kari', company: 'Fjord A/S' },
      { name: 'Kari Nordmann', company: 'FJORD ASA' },
      ['sameName', 'sameCompany'],
    ],
    [
      'without accents',
      { name: 'Soren Odegard', company: 'Odegard og Sonner ANS' },
      { name: 'Søren Ødegård', company: 'Ødegård & Sønner' },
      ['sameName', 'sameCompany'],
    ],
    [
      'with å as aa and ø as oe',
      { name: 'Paal Oedegaard', company: 'Sjoe AS' },
      { name: 'Pål Ødegård', company: 'Sjø DA' },
      ['sameName', 'sameCompany'],
    ],
    [
      'by a slip in the name',
      { name: 'Kari Nordmnan', company: 'Fjordvik Rør AS' },
      { name: 'Kari Nordmann', company: 'Fjordvik Rør' },
      ['misspeltName', 'sameCompany'],
    ],
    [
      'by another spelling',
      { name: 'Christian Skjæveland', company: 'Fjordvik Rør' },
      { name: 'Kristian Skjeveland', company: 'Fjordvik Rør' },
      ['misspeltName', 'sameCompany'],
    ],
    [
      'without the middle name',
      { name: 'Kari Lie Nordmann', company: 'Fjord' },
      { name: 'Kari Nordmann', company: 'Fjord' },
      ['shortenedName', 'sameCompany'],
    ],
    [
      'by an initial',
      { name: 'K. Nordmann', email: 'k.nordmann@fjord.no', company: 'Fjord' },
      { name: 'Kari Nordmann', email: 'kari@fjord.no', company: 'Fjord' },
      ['shortenedName', 'sameCompany'],
    ],
    [
      'by a nickname',
      { name: 'Bob Miller', company: 'Redstone Inc.' },
      { name: 'Robert Miller', company: 'Redstone' },
      ['nickname', 'sameCompany'],
    ],
    [
      'at another firm now, with the same telephone',
      { name: 'Tarjei Fløysand', mobile: '+4791234567', company: 'Fjord' },
      { name: 'Tarjei Fløysand', mobile: '+4791234567', company: 'Havnes Bygg' },
      ['samePhone', 'sameName'],
    ],
    [
      'by a slip in the address',
      { name: 'Kari Nordmann', email: 'kari.nordmann@fjord.no' },
      { name: 'Kari Nordmann', email: 'kari.nordman@fjord.no' },
      ['sameName', 'sameCompany', 'similarEmail'],
    ],
    [
      'married since, with the same e-mail and firm',
      { name: 'Kari Lie', email: 'kari@fjord.no', company: 'Fjord' },
      { name: 'Kari Nordmann', email: 'kari@fjord.no', company: 'Fjord' },
      ['sameEmail', 'similarName', 'sameCompany'],
    ],
    [
      'at home',
      { name: 'Tarjei Fløysand', place: 'Storgata 1' },
      { name: 'Tarjei Fløysand', place: 'Storgata 1' },
      ['sameName', 'sameAddress'],
    ],
  ])('%s', (_how, one, other, reasons) => {
    const verdict = compare(one, other);
    expect(verdict.reasons).toEqual(reasons);
    expect(verdict.confidence).toBeGreaterThan(foundFrom);
  });
});

describe('two people', () => {
  const many = { ...noSurroundings, holdersOfName: () => 60 };
  test.each<[string, Known, Known, typeof noSurroundings?]>([
    [
      'of one name, and all else differs',
      { name: 'Kari Nordmann', email: 'kari@fjord.no', phone: '+4722334455', company: 'Fjord' },
      { name: 'Kari Nordmann', email: 'kari@havnes.no', phone: '+4755443322', company: 'Havnes' },
    ],
    ['of one name, of which nothing is known', { name: 'Kari Nordmann' }, { name: 'Kari Nordmann' }],
    [
      'father and son of one name at one firm',
      { name: 'Per Hansen sr', company: 'Hansen Bygg' },
      { name: 'Per Hansen jr.', company: 'Hansen Bygg AS' },
    ],
    [
      'sister and brother at one firm',
      { name: 'Kari Hansen', company: 'Hansen Bygg', phone: '+4722334455' },
      { name: 'Ola Hansen', company: 'Hansen Bygg', phone: '+4722334455' },
    ],
    [
      'a couple who share e-mail and telephone',
      { name: 'Kari Hansen', email: 'hansen@online.no', phone: '+4722334455' },
      { name: 'Ola Hansen', email: 'hansen@online.no', phone: '+4722334455' },
    ],
    [
      'who share a mailbox',
      { name: 'Kari Nordmann', email: 'post@fjord.no', company: 'Fjord' },
      { name: 'Ola Lie', email: 'post@fjord.no', company: 'Fjord' },
    ],
    [
      'of a common name with their own address and telephone at a large firm',
      { name: 'Jan Hansen', email: 'jan.hansen@fjord.no', mobile: '+4791234567', company: 'Fjord' },
      { name: 'Jan Hansen', email: 'jan.hansen2@fjord.no', mobile: '+4798765432', company: 'Fjord' },
      many,
    ],
    [
      'whose common names are near',
      { name: 'Jan Hansen', company: 'Fjord' },
      { name: 'Jan Jensen', company: 'Fjord' },
    ],
    [
      'whose first names are near',
      { name: 'Anne Nordmann', company: 'Fjord' },
      { name: 'Anna Nordmann', company: 'Fjord' },
    ],
    [
      'whose frequent names are near',
      { name: 'Kari Brunvoll', company: 'Fjord' },
      { name: 'Kari Brunvold', company: 'Havnes' },
      { ...noSurroundings, isFrequentWord: () => true },
    ],
    [
      'of a common name, one without a firm',
      { name: 'Jan Hansen', email: 'jan@fjord.no', company: 'Fjord' },
      { name: 'Jan Hansen', mobile: '+4791234567' },
      many,
    ],
  ])('%s', (_who, one, other, around) => {
    expect(compare(one, other, around).confidence).toBeLessThan(foundFrom);
  });

  test('with one switchboard and different names are ruled out, whatever else they share', () => {
    const shared = { company: 'Fjord', email: 'post@fjord.no', phone: '+4722334455' };
    expect(
      compare({ name: 'Kari Nordmann', ...shared }, { name: 'Ola Lie', ...shared }).confidence,
    ).toBeLessThan(0.2);
  });
});

test('a shared mailbox proves a person of the same name', () => {
  const one = { name: 'Tarjei Fløysand', email: 'post@fjord.no' };
  expect(compare(one, one)).toMatchObject({ reasons: ['sameName', 'sameCompany', 'sameMailbox'] });
  expect(compare(one, one).confidence).toBeGreaterThan(foundFrom);
});

test('a number behind which there are many names proves little', () => {
  const one = { name: 'Kari Nordmann', phone: '+4722334455' };
  const alone = compare(one, one).confidence;
  const shared = compare(one, one, { ...noSurroundings, namesBehind: () => 9 });
  expect(alone).toBeGreaterThan(0.95);
  expect(shared.confidence).toBeLessThan(foundFrom);
});

describe('whatever the records', () => {
  const word = fc.constantFrom(...lastNames, ...mensNames, ...womensNames);
  const known: fc.Arbitrary<Known> = fc.record(
    {
      name: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
      company: fc.tuple(word, fc.constantFrom('', ' AS', ' Bygg', ' ANS')).map((words) => words.join('')),
      email: fc
        .tuple(fc.constantFrom('kari', 'post', 'ola.lie'), fc.constantFrom('fjord.no', 'gmail.com'))
        .map((parts) => parts.join('@')),
      phone: fc.constantFrom('+4722334455', '+4722334454', '+4798765432'),
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

  test('capitals, accents and blanks do not matter', () => {
    const plain = (text: string) =>
      text.replace(/[æøåÆØÅ]/g, (letter) => ({ æ: 'ae', ø: 'o', å: 'aa' })[letter.toLowerCase()] ?? letter);
    fc.assert(
      fc.property(known, known, (one, other) => {
        const shouted = { ...other, name: `  ${plain(other.name).toUpperCase()} ` };
        expect(compare(one, shouted).confidence).toBeCloseTo(compare(one, other).confidence, 10);
      }),
    );
  });
});
