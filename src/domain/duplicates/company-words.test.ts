import { expect, test } from 'vitest';
import { type CompanyLikeness, companyWords, compareCompanies } from './company-words.ts';

test.each<[string, string, CompanyLikeness]>([
  ['Fjord AS', 'FJORD A/S', 'same'],
  ['Ødegård & Sønner ANS', 'Odegard og Sonner', 'same'],
  ['Nord Bygg', 'Nordbygg AS', 'same'],
  ['Redstone, Inc.', 'Redstone LLC', 'same'],
  ['Müller Maschinenbau GmbH', 'Mueller Maschinenbau', 'same'],
  ['Fjordvik Rør', 'Fjordvik Rør Limited', 'same'],
  ['Fjordvik Røyr AS', 'Fjordvik Rør AS', 'close'],
  ['Fjordvik', 'Fjordvik Rør og Varme AS', 'part'],
  ['NMV AS', 'Nordvik Mekaniske Verksted', 'part'],
  ['Fjordvik Rør', 'Fjordvik Data', 'different'],
  ['AS', 'ASA', 'different'],
])('%s and %s are %s', (one, other, likeness) => {
  expect(compareCompanies(companyWords(one), companyWords(other))).toBe(likeness);
  expect(compareCompanies(companyWords(other), companyWords(one))).toBe(likeness);
});
