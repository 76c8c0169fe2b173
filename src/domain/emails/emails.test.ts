import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkEmail, findEmailOddity } from './check-email.ts';
import { emailKey, parseEmail } from './parse-email.ts';
import { splitEmails } from './split-emails.ts';

describe('an address is taken out of what stands around it', () => {
  test.each([
    ['kari@fjord.no', 'kari@fjord.no', null],
    [' kari@fjord.no ', 'kari@fjord.no', null],
    ['Kari@Fjord.NO', 'Kari@Fjord.NO', null],
    ['kari+salg@fjord.no', 'kari+salg@fjord.no', null],
    ['Kari Nordmann <kari@fjord.no>', 'kari@fjord.no', 'Kari Nordmann'],
    ['"Nordmann, Kari" <kari@fjord.no>', 'kari@fjord.no', 'Nordmann, Kari'],
    ['Nordmann, Kari <kari@fjord.no>', 'kari@fjord.no', 'Nordmann, Kari'],
    ["'Kari Nordmann' <kari@fjord.no>;", 'kari@fjord.no', 'Kari Nordmann'],
    ['«Kari» <kari@fjord.no>', 'kari@fjord.no', 'Kari'],
    ['kari@fjord.no <kari@fjord.no>', 'kari@fjord.no', null],
    ["'kari@fjord.no' <kari@fjord.no>", 'kari@fjord.no', null],
    ['<kari@fjord.no>', 'kari@fjord.no', null],
    ['<mailto:kari@fjord.no>', 'kari@fjord.no', null],
    ['kari@fjord.no <mailto:kari@fjord.no>', 'kari@fjord.no', null],
    ['mailto:kari@fjord.no', 'kari@fjord.no', null],
    ['mailto:kari@fjord.no?subject=Hei', 'kari@fjord.no', null],
    ['MAILTO:kari@fjord.no', 'kari@fjord.no', null],
    ['SMTP:kari@fjord.no', 'kari@fjord.no', null],
    ['E-post: kari@fjord.no', 'kari@fjord.no', null],
    ['email: kari@fjord.no', 'kari@fjord.no', null],
    ['kari@fjord.no (Kari Nordmann)', 'kari@fjord.no', 'Kari Nordmann'],
    ['kari@fjord.no.', 'kari@fjord.no', null],
    ['kari@fjord.no,', 'kari@fjord.no', null],
    ['kari@fjord.no;', 'kari@fjord.no', null],
    ['"kari@fjord.no"', 'kari@fjord.no', null],
    ['(kari@fjord.no)', 'kari@fjord.no', null],
    ["o'brien@fjord.no", "o'brien@fjord.no", null],
    ['what?is@fjord.no', 'what?is@fjord.no', null],
    ['"kari nordmann"@fjord.no', '"kari nordmann"@fjord.no', null],
    ['\u200bkari@fjord.no\u200e', 'kari@fjord.no', null],
    ['bjørn@blåbær.no', 'bjørn@blåbær.no', null],
    ['kari at fjord.no', 'kari at fjord.no', null],
    ['kari', 'kari', null],
    ['', '', null],
    ['...', '...', null],
  ])('%j', (typed, address, name) => {
    expect(parseEmail(typed)).toEqual({ typed, address, name });
  });
});

test('capitals do not matter for look-up', () => {
  expect(emailKey(' Kari@Fjord.NO')).toBe(emailKey('kari@fjord.no'));
});

describe('several in a cell', () => {
  test.each([
    ['a@x.no', ['a@x.no']],
    ['a@x.no; b@x.no', ['a@x.no', 'b@x.no']],
    ['a@x.no, b@x.no', ['a@x.no', 'b@x.no']],
    ['a@x.no b@x.no', ['a@x.no', 'b@x.no']],
    ['a@x.no / b@x.no', ['a@x.no', 'b@x.no']],
    ['a@x.no/b@x.no', ['a@x.no', 'b@x.no']],
    ['a@x.no og b@x.no', ['a@x.no', 'b@x.no']],
    ['a@x.no\r\nb@x.no', ['a@x.no', 'b@x.no']],
    ['a@x.no ::: b@x.no', ['a@x.no', 'b@x.no']],
    ['Nordmann, Kari <kari@x.no>, ola@x.no', ['Nordmann, Kari <kari@x.no>', 'ola@x.no']],
    ['Kari <kari@x.no> Ola <ola@x.no>', ['Kari <kari@x.no>', 'Ola <ola@x.no>']],
    ['kari@x.no <kari@x.no>', ['kari@x.no <kari@x.no>']],
    ['"kari nordmann"@fjord.no', ['"kari nordmann"@fjord.no']],
    ['kari at fjord.no', ['kari at fjord.no']],
    ['a@x.no, Kari', ['a@x.no', 'Kari']],
    [' ; , ', [',']],
    ['', []],
  ])('%j', (cell, addresses) => {
    expect(splitEmails(cell)).toEqual(addresses);
  });

  test('no letter is lost', () => {
    const cell = fc.array(
      fc.constantFrom('a@x.no', 'Kari', 'Nordmann', '<b@y.no>', '"', ',', ';', ' ', '\n', '/', '<', '>', '@'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(cell, (signs) => {
        const letters = (text: string) => text.replace(/[^a-zA-Z@<>]/g, '');
        expect(letters(splitEmails(signs.join('')).join(' '))).toBe(letters(signs.join('')));
      }),
    );
  });
});

test.each([
  'kari@fjord.no',
  'kari+salg@sub.fjord.co.uk',
  "o'brien@fjord.no",
  'k@fjord.museum',
  'bjørn@blåbær.no',
  '用户@例子.中国',
  'kari@xn--blbr-roah.no',
  '"kari nordmann"@fjord.no',
  'kari@[192.0.2.1]',
  'kari_n-1=x@fjord.no',
])('%s looks like an address', (address) => {
  expect(findEmailOddity(address)).toBeNull();
  expect(checkEmail(address)).toBeNull();
});

test.each([
  ['kari', 'noAtSign'],
  ['kari at fjord.no', 'noAtSign'],
  ['kari@fjord@no', 'severalAtSigns'],
  ['kari @fjord.no', 'whiteSpace'],
  ['@fjord.no', 'nothingBeforeAt'],
  ['kari@', 'nothingAfterAt'],
  ['kari@localhost', 'noDotAfterAt'],
  ['kari..n@fjord.no', 'strangeBeforeAt'],
  ['.kari@fjord.no', 'strangeBeforeAt'],
  ['ka,ri@fjord.no', 'strangeBeforeAt'],
  ['kari@fjord..no', 'strangeAfterAt'],
  ['kari@-fjord.no', 'strangeAfterAt'],
  ['kari@fjord.n', 'strangeAfterAt'],
  ['kari@fjord.123', 'strangeAfterAt'],
  ['kari@fjord_as.no', 'strangeAfterAt'],
  [`${'k'.repeat(65)}@fjord.no`, 'tooLong'],
])('%s is odd: %s', (address, oddity) => {
  expect(findEmailOddity(address)).toBe(oddity);
});

test('only an address without an @ is refused', () => {
  expect(checkEmail('kari')).toEqual({ code: 'noAtSign' });
  expect(checkEmail('kari@')).toBeNull();
});

test('what was typed is kept, and taking the address out twice changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'grapheme' })), (typed) => {
      const once = parseEmail(typed);
      expect(once.typed).toBe(typed);
      expect(once.address === '').toBe(typed === '');
      expect(parseEmail(once.address).address).toBe(once.address);
    }),
    { numRuns: 2000 },
  );
});

test('every ordinary address comes through whole', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      expect(parseEmail(`Kari <${address}>`).address).toBe(address);
      expect(findEmailOddity(address)).toBeNull();
    }),
  );
});
