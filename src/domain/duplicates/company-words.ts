import { foldWords } from './fold-words.ts';
import { spellingDistance } from './spelling.ts';

/** Legal forms, folded; they say nothing about which firm it is. */
export const companyForms: ReadonlySet<string> = new Set(
  `as asa ans da enk nuf ks sa sf ba iks kf stiftelse stiftelsen ab hb kb aps is ks ps oy oyj ltd limited llc llp lp plc inc
   incorporated corp corporation co company gmbh ag kg ohg ug mbh sarl sas srl spa bv nv se pty pte kk sro doo ou uab sia
   norge norway group gruppen konsern holding`
    .split(/\s+/)
    .filter(Boolean),
);
/** Forms in two parts, as their letters stand apart when the signs are taken off: A/S, S.A., I/S. */
const parted = String.raw`(?:a\s*[/.]\s*s|i\s*\/\s*s|k\s*\/\s*s|p\s*\/\s*s|s\.\s*a\.?|b\.\s*v\.?|n\.\s*v\.?)`;
const partedForms = new RegExp(String.raw`\b${parted}(?![\p{L}\p{N}])`, 'giu');
/** The same as a literal of SQL. */
export const partedFormsSql = String.raw`'\m${parted}(?![[:alnum:]])'`;
export const companyJoiners: ReadonlySet<string> = new Set([
  'og',
  'and',
  'und',
  'et',
  'och',
  'y',
  'the',
  'de',
  'den',
  'det',
  'in',
]);

/** The words that tell one firm from another, folded; without legal forms. All of them where nothing else is left. */
export function companyWords(company: string): string[] {
  const all = foldWords(company.replace(partedForms, ' '));
  const words = all.filter((word) => !companyForms.has(word) && !companyJoiners.has(word));
  return words.length > 0 ? words : all;
}

/** How alike two firms' names are. */
export type CompanyLikeness = 'same' | 'close' | 'part' | 'different';

/** Compares firms by the words that tell them apart. */
export function compareCompanies(one: readonly string[], other: readonly string[]): CompanyLikeness {
  const a = one.join('');
  const b = other.join('');
  if (a === b || sortedText(one) === sortedText(other)) return 'same';
  const length = Math.min(a.length, b.length);
  if (spellingDistance(a, b, slipsAllowed(length)) <= slipsAllowed(length)) return 'close';
  if (wordsAreClose(one, other)) return 'close';
  return isPart(one, other) || isPart(other, one) || areInitials(one, other) || areInitials(other, one)
    ? 'part'
    : 'different';
}

/** Firms' names are made of few words, and one letter is often all that tells two apart: Solkollen, Rødkollen. */
function slipsAllowed(length: number): number {
  return length < 5 ? 0 : length < 14 ? 1 : 2;
}

function sortedText(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

/** The same words but for slips in each. */
function wordsAreClose(one: readonly string[], other: readonly string[]): boolean {
  return (
    one.length === other.length &&
    one.every((word, index) => {
      const slips = slipsAllowed(word.length);
      return spellingDistance(word, other[index] ?? '', slips) <= slips;
    })
  );
}

/** "Fjordvik" for "Fjordvik Rør": the first words of the longer name, and no mere syllable. */
function isPart(short: readonly string[], long: readonly string[]): boolean {
  return (
    short.length < long.length &&
    short.join('').length >= 4 &&
    short.every((word, index) => {
      const slips = slipsAllowed(word.length);
      return spellingDistance(word, long[index] ?? '', slips) <= slips;
    })
  );
}

/** "NMV" for "Nordvik Mekaniske Verksted". */
function areInitials(short: readonly string[], long: readonly string[]): boolean {
  const [word] = short;
  return short.length === 1 && long.length > 2 && word === long.map((one) => one.charAt(0)).join('');
}
