import { foldText } from '../text/fold.ts';

/**
 * A word as it is compared: folded, and with the two ways of writing æ, ø, å, ä, ö and ü made one. Whoever has no such
 * key types "Saether", "Odegaard" or "Mueller", and whoever reads it back types "Sather", "Ødegård" or "Müller".
 */
export function foldWord(word: string): string {
  return foldText(word)
    .replace(/aa+/g, 'a')
    .replace(/([aou])e+/g, '$1');
}

/** The folded words of a text: runs of letters and digits. An apostrophe joins: O'Brien is "obrien". */
export function foldWords(text: string): string[] {
  return foldWord(text.replace(/['’‘`´]/g, '')).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
