import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { asciiDigits } from '#domain/text/digits.ts';
import { foldText } from '#domain/text/fold.ts';
import { patternOf } from '../filters/compare-text.ts';

type Sql = RawBuilder<SqlBool>;

/**
 * The rows `r` that answer what someone typed in a search box: each word must occur in the record's name, company,
 * e-mail addresses or telephone numbers, without regard to case and accents. One or two letters are looked for at
 * the start of a word only. Digits with the signs people part them by (`91 23 45 67`, `+47 912`) are one number, of
 * which the digits must occur in that order; a few digits may also stand apart, as in "24 7 Service". Nothing typed
 * lets everything through.
 */
export function searchCondition(typed: string, where: SearchPlace = 'anywhere'): Sql {
  const words = wordsOf(typed);
  if (words.length === 0) return sql<SqlBool>`true`;
  return sql<SqlBool>`(${sql.join(
    words.map((word) => occurs(word, where)),
    sql` and `,
  )})`;
}

/** Where in a word what was typed may stand. */
export type SearchPlace = 'anywhere' | 'wordStart';

/** A word, or the digits of a number together with the pieces that it was typed in. */
type Word = { text: string; pieces: readonly string[] };

/** From this many digits on they can only be a telephone number, and not words such as "24 7" in a name. */
const surelyPhone = 6;

function wordsOf(typed: string): Word[] {
  const words: Word[] = [];
  let digits: string[] = [];
  const endNumber = () => {
    const pieces = digits.map((piece) => piece.replace(/[^0-9]/g, '')).filter((piece) => piece !== '');
    if (pieces.length > 0) words.push({ text: pieces.join(''), pieces });
    digits = [];
  };
  for (const piece of asciiDigits(typed).normalize('NFC').split(/\s+/u)) {
    if (/^[0-9()\-./+]+$/.test(piece)) digits.push(piece);
    else {
      endNumber();
      if (piece !== '') words.push({ text: piece, pieces: [] });
    }
  }
  endNumber();
  return words;
}

function occurs({ text, pieces }: Word, where: SearchPlace): Sql {
  if (pieces.length > 1 && text.length < surelyPhone)
    return sql<SqlBool>`(${like(patternOf(text))} or (${sql.join(
      pieces.map((piece) => occurs({ text: piece, pieces: [] }, where)),
      sql` and `,
    )}))`;
  if (where === 'anywhere' && foldText(text).length > 2) return like(patternOf(text));
  // A number stands in quotes there, a word after a space.
  if (/^[0-9]+$/.test(text))
    return sql<SqlBool>`(${like(patternOf(text, '% '))} or ${like(patternOf(text, '%"'))})`;
  return like(patternOf(text, '% '));
}

function like(pattern: RawBuilder<string>): Sql {
  return sql<SqlBool>`r.search_text like ${pattern}`;
}
