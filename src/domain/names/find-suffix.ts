import { isAllCaps, isAside } from './name-tokens.ts';
import {
  cautiousCredentials,
  cautiousSuffixes,
  companyForms,
  credentials,
  degrees,
  otherNameWords,
  suffixes,
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

/** True where a stretch after a comma is nothing but suffixes: "Jr.", "PhD", "dr. med.", "(ret.)". */
export function isSuffixStretch(words: readonly string[]): boolean {
  let end = words.length;
  while (end > 0) {
    const taken = isAside(words[end - 1] ?? '') ? 1 : suffixAfterComma(words, end);
    if (taken === 0) return false;
    end -= taken;
  }
  return true;
}

/** True where a stretch ends as the name of a firm does: "Inc.", "Fjord AS", "Müller GmbH". */
export function endsAsCompany(words: readonly string[]): boolean {
  return companyForms.has(bare(words[words.length - 1] ?? ''));
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
  if (suffixes.has(name)) return before >= (cautiousSuffixes.has(name) ? 2 : 1) ? 1 : 0;
  if (cautiousSuffixes.has(name)) return before >= 2 ? 1 : 0;
  if (isCredential(word, name)) {
    const capitalsTell = !isAllCaps(words.slice(0, before));
    if (innerStop.test(word)) return 1;
    if (credentials.has(name)) return before >= (capitalsTell ? 1 : 2) ? 1 : 0;
    if (before >= 2 && capitalsTell) return 1;
  }
  return degreeWordsBefore(words, end, 1);
}

function suffixAfterComma(words: readonly string[], end: number): number {
  const word = words[end - 1] ?? '';
  const name = bare(word);
  if (suffixes.has(name) || cautiousSuffixes.has(name) || isCredential(word, name)) return 1;
  return degreeWordsBefore(words, end, 0);
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

function bare(word: string): string {
  return word.toLowerCase().replace(/[.-]/g, '');
}
