import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { describe, expect, test } from 'vitest';
import { formatKnownPhone } from './format-known-phone.ts';
import { formatPhone } from './format-phone.ts';
import { formatNorwegianPhone, readNorwegianPhone } from './norwegian-phone.ts';
import { isPhoneCountry, parsePhone } from './parse-phone.ts';

describe('what Norwegians type', () => {
  test.each([
    ['22334455', '+4722334455', '22 33 44 55'],
    ['22 33 44 55', '+4722334455', '22 33 44 55'],
    ['912 34 567', '+4791234567', '91 23 45 67'],
    ['91 23 45 67', '+4791234567', '91 23 45 67'],
    ['91\u00a023\u00a045\u00a067', '+4791234567', '91 23 45 67'],
    ['91\u202f23\u202f45\u202f67', '+4791234567', '91 23 45 67'],
    ['+47 91234567', '+4791234567', '91 23 45 67'],
    ['+4791234567', '+4791234567', '91 23 45 67'],
    ['+ 47 912 34 567', '+4791234567', '91 23 45 67'],
    ['(+47) 91 23 45 67', '+4791234567', '91 23 45 67'],
    ['0047 91 23 45 67', '+4791234567', '91 23 45 67'],
    ['004791234567', '+4791234567', '91 23 45 67'],
    ['4791234567', '+4791234567', '91 23 45 67'],
    ['+47 (0)22 33 44 55', '+4722334455', '22 33 44 55'],
    ['22.33.44.55', '+4722334455', '22 33 44 55'],
    ['22-33-44-55', '+4722334455', '22 33 44 55'],
    ['22–33–44–55', '+4722334455', '22 33 44 55'],
    ['22/33/44/55', '+4722334455', '22 33 44 55'],
    ['tlf: 22 33 44 55', '+4722334455', '22 33 44 55'],
    ['Tlf. 22 33 44 55', '+4722334455', '22 33 44 55'],
    ['Tlf.: 22334455', '+4722334455', '22 33 44 55'],
    ['Mob 91234567', '+4791234567', '91 23 45 67'],
    ['M: +47 912 34 567', '+4791234567', '91 23 45 67'],
    ['tel:+4791234567', '+4791234567', '91 23 45 67'],
    ['２２３３４４５５', '+4722334455', '22 33 44 55'],
    ['＋４７ ２２３３４４５５', '+4722334455', '22 33 44 55'],
    ['\u202a+47 912 34 567\u202c', '+4791234567', '91 23 45 67'],
    [' 22334455 ', '+4722334455', '22 33 44 55'],
    ['80012345', '+4780012345', '800 12 345'],
    ['800 12 345', '+4780012345', '800 12 345'],
    ['815 49 300', '+4781549300', '815 49 300'],
    ['22 33 44 55 ext 12', '+4722334455', '22 33 44 55 ext 12'],
    ['22334455 linje 12', '+4722334455', '22 33 44 55 linje 12'],
    ['22334455x12', '+4722334455', '22 33 44 55 x12'],
    ['+47 22334455;ext=12', '+4722334455', '22 33 44 55 ;ext=12'],
    ['22334455 (jobb)', '+4722334455', '22 33 44 55 (jobb)'],
    ['91234567 privat', '+4791234567', '91 23 45 67 privat'],
  ])('%s is %s and shown as %s', (typed, e164, shown) => {
    const phone = parsePhone(typed);
    expect(phone).toEqual({ value: typed, e164 });
    expect(formatPhone(phone, 'NO')).toBe(shown);
    expect(formatKnownPhone(phone, 'NO')).toBe(shown);
  });
});

describe('what is no whole number stays as typed', () => {
  test.each([
    '02100',
    '04000',
    '+47 02100',
    '110',
    '1881',
    '116117',
    '116 117',
    '22 33 44',
    '12345678',
    '022334455',
    '022 33 44 55',
    '504-621-8927',
    '+1-395-557-1028x208',
    '22334455 / 91234567',
    '22334455 eller 91234567',
    '1-800-FLOWERS',
    'ring meg',
    'Kari 22',
    '',
    '0',
    '+',
    '()',
    '22334455abc',
    '12.03.2026',
    'kari@fjord.no',
    '2 '.repeat(500),
  ])('%j', (typed) => {
    const phone = parsePhone(typed);
    expect(phone).toEqual({ value: typed, e164: null });
    expect(formatPhone(phone, 'NO')).toBe(typed);
    expect(formatKnownPhone(phone, 'NO')).toBe(typed);
  });
});

describe('numbers from elsewhere', () => {
  test.each([
    ['+46 8 123 456 78', '+46812345678', '+46 8 123 456 78'],
    ['0046812345678', '+46812345678', '+46 8 123 456 78'],
    ['+44 (0)20 7946 0958', '+442079460958', '+44 20 7946 0958'],
    ['+44(0)20 7946 0958', '+442079460958', '+44 20 7946 0958'],
    ['0044 (0) 20 7946 0958', '+442079460958', '+44 20 7946 0958'],
    ['+39 (0)6 698 12345', '+390669812345', '+39 06 6981 2345'],
    ['+49 (0)30 123456', '+4930123456', '+49 30 123456'],
    ['+1 (415) 293-3313', '+14152933313', '+1 415 293 3313'],
    ['001-450-279-8166x742', '+14502798166', '+1 450 279 8166 x742'],
    ['+45 32 12 34 56', '+4532123456', '+45 32 12 34 56'],
    ['+354 551 2345', '+3545512345', '+354 551 2345'],
  ])('%s is %s and shown as %s', (typed, e164, shown) => {
    expect(parsePhone(typed)).toEqual({ value: typed, e164 });
    expect(formatPhone(parsePhone(typed), 'NO')).toBe(shown);
  });

  test('00 stands for + also in a list from a country that dials otherwise', () => {
    expect(parsePhone('001-450-279-8166', 'US').e164).toBe('+14502798166');
    expect(parsePhone('00 47 22 33 44 55', 'US').e164).toBe('+4722334455');
  });

  test("a number of the reader's own country is shown in national form", () => {
    expect(formatPhone(parsePhone('+46 8 123 456 78'), 'SE')).toBe('08-123 456 78');
    expect(formatPhone(parsePhone('(415) 293-3313', 'US'), 'US')).toBe('(415) 293-3313');
    expect(formatPhone(parsePhone('22334455'), 'SE')).toBe('+47 22 33 44 55');
    expect(formatKnownPhone(parsePhone('22334455'), 'SE')).toBe('+47 22 33 44 55');
  });

  test('without the library they are left to it', () => {
    expect(formatKnownPhone(parsePhone('+46 8 123 456 78'), 'NO')).toBeNull();
  });
});

test('country codes with a numbering plan are told from others', () => {
  expect(isPhoneCountry('NO')).toBe(true);
  expect(isPhoneCountry('XX')).toBe(false);
  expect(isPhoneCountry('no')).toBe(false);
});

const digit = fc.constantFrom(...'0123456789');
const typedNorwegian = fc
  .tuple(
    fc.constantFrom('', '+47', '+47 ', '0047', '00 47 ', '47'),
    fc.array(fc.tuple(digit, fc.constantFrom('', '', '', ' ', '\u00a0')), { minLength: 7, maxLength: 9 }),
  )
  .map(([prefix, digits]) => prefix + digits.flat().join(''));

test('the quick way for Norwegian numbers agrees with the library', () => {
  fc.assert(
    fc.property(typedNorwegian, (typed) => {
      const quick = readNorwegianPhone(typed);
      if (quick === null) return;
      const parsed = parsePhoneNumberFromString(typed, { defaultCountry: 'NO', extract: false });
      expect(parsed?.isValid()).toBe(true);
      expect(quick).toBe(parsed?.number);
      expect(formatNorwegianPhone(quick)).toBe(parsed?.formatNational());
    }),
    { numRuns: 2000 },
  );
});

test('what was typed can always be had back, and what is shown means the same number', () => {
  const typedAnything = fc.oneof(
    typedNorwegian,
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom(...'0123456789+-() ./;x', 'ext ', '+46', '+1', 'tlf ', '(0)'), { maxLength: 16 })
      .map((s) => s.join('')),
  );
  fc.assert(
    fc.property(typedAnything, fc.constantFrom('NO', 'SE', 'US', 'DE'), (typed, country) => {
      const phone = parsePhone(typed, country);
      expect(phone.value).toBe(typed);
      if (phone.e164 === null) return;
      expect(phone.e164).toMatch(/^\+\d{6,15}$/);
      expect(parsePhone(formatPhone(phone, country), country).e164).toBe(phone.e164);
    }),
    { numRuns: 2000 },
  );
});
