import { isAllCaps, isAside } from './name-tokens.ts';
import {
  capitalCompanyForms,
  capitalNumerals,
  cautiousCredentials,
  cautiousSuffixes,
  certainCompanyForms,
  companyForms,
  credentials,
  degrees,
  numerals,
  otherNameWords,
  suffixes,
  titleCaseCredentials,
} from './name-words.ts';

const innerStop = /.\../;

/**
 * Index where the suffix begins (the number of words when there is none): "Jr.", "III", "Ph. D.", "dr.philos.",
 * a closing remark in brackets, a former name ("née Lie"). At least one word always stands before it.
 */
export function findSuffixStart(words: readonly string[]): number {
  let end = findOtherName(words);
  while (end > 1) {
    const taken = isAside(words[end - 1] ?? '') ? 1 : suffixWordsBefore(words, end);
    if (taken === 0) break;
    end -= taken;
  }
  return end;
}

/**
 * True where a stretch after a comma is nothing but suffixes: "Jr.", "PhD", "dr. med.", "(ret.)". After a single
 * word it may be a first name as well ("Rentfro, Vi", "Ng, Ed"), so that only what is none counts.
 */
export function isSuffixStretch(words: readonly string[], afterOneWord: boolean): boolean {
  let end = words.length;
  while (end > 0) {
    const taken = isAside(words[end - 1] ?? '') ? 1 : suffixAfterComma(words, end, afterOneWord);
    if (taken === 0) return false;
    end -= taken;
  }
  return true;
}

/** True where a stretch ends as the name of a firm does, whatever the case: "Inc.", "Fjord as", "Müller GmbH". */
export function endsAsCompany(words: readonly string[]): boolean {
  return companyForms.has(bare(words[words.length - 1] ?? ''));
}

/** True for a name that can only be a firm's: "Fjord AS", "Cascade Realty Inc", but not "Per Da" or "Kim As". */
export function isCompanyName(words: readonly string[]): boolean {
  const last = words[words.length - 1] ?? '';
  const form = bare(last);
  if (words.length < 2) return false;
  if (certainCompanyForms.has(form)) return true;
  if (!capitalCompanyForms.has(form) || last !== last.toUpperCase()) return false;
  return form === 'as' || form === 'ans' || !isAllCaps(words);
}

function findOtherName(words: readonly string[]): number {
  for (let i = 1; i < words.length - 1; i++) {
    if (otherNameWords.has(words[i] ?? '')) return i;
  }
  return words.length;
}

/** How many words before `end` make one suffix: 0 to 3. */
function suffixWordsBefore(words: readonly string[], end: number): number {
  const word = words[end - 1] ?? '';
  const before = end - 1;
  const name = bare(word);
  if (suffixes.has(name) || cautiousSuffixes.has(name))
    return before >= (cautiousSuffixes.has(name) ? 2 : 1) ? 1 : 0;
  const capitalsTell = !isAllCaps(words.slice(0, before));
  if (numerals.has(name)) return before >= 2 || isCapital(word) ? 1 : 0;
  if (capitalNumerals.has(name)) return before >= 2 && isCapital(word) && capitalsTell ? 1 : 0;
  if (titleCaseCredentials.has(name) && before >= 2 && /^\p{Lu}/u.test(word)) return 1;
  if (isCredential(word, name)) {
    if (innerStop.test(word)) return 1;
    if (credentials.has(name)) return before >= (capitalsTell ? 1 : 2) ? 1 : 0;
    if (before >= 2 && capitalsTell) return 1;
  }
  return degreeWordsBefore(words, end, 1);
}

function suffixAfterComma(words: readonly string[], end: number, afterOneWord: boolean): number {
  const word = words[end - 1] ?? '';
  const name = bare(word);
  if (suffixes.has(name)) return 1;
  const cautious = numerals.has(name) || capitalNumerals.has(name) || cautiousCredentials.has(name);
  if (cautious && afterOneWord && !innerStop.test(word)) return 0;
  if (numerals.has(name) || (capitalNumerals.has(name) && isCapital(word)) || cautiousSuffixes.has(name))
    return 1;
  return isCredential(word, name) ? 1 : degreeWordsBefore(words, end, 0);
}

/** Capitals ("MD", "MSc") or full stops ("M.D."); "Do", "Ma" and "Ed" are names. */
function isCredential(word: string, name: string): boolean {
  if (!credentials.has(name) && !cautiousCredentials.has(name)) return false;
  return innerStop.test(word) || /^\p{Lu}(.*\p{Lu})?$/u.test(word.replace(/\.$/, ''));
}

/** Degrees written out, also over several words: "dr. philos.", "Ph. D.", "siv.øk.". */
function degreeWordsBefore(words: readonly string[], end: number, least: number): number {
  for (let count = Math.min(3, end - least); count > 0; count--) {
    const stretch = words.slice(end - count, end);
    if (
      degrees.has(stretch.map(bare).join('')) &&
      (count === 1 || stretch.some((word) => word.includes('.')))
    ) {
      return count;
    }
  }
  return 0;
}

function isCapital(word: string): boolean {
  return word === word.toUpperCase();
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[.-]/g, '');
}
