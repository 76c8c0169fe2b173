/**
 * Which text may be stored.
 *
 * Everything that is accepted is stored and given back identically: leading and trailing white space, right-to-left
 * text, zero-width joiners, bidi marks and overrides, private-use characters, any Unicode normal form. Nothing is
 * trimmed or normalised here; search and comparison fold for themselves, and a screen that shows foreign text
 * isolates it (`<bdi>`, `dir="auto"`), so that an unpaired override cannot turn its surroundings around.
 *
 * Everything else is refused, with the reason: characters that PostgreSQL (NUL) or UTF-8 (half a surrogate pair)
 * cannot hold, control characters that no one typed on purpose, and text beyond a field's length.
 */
export type TextFault =
  /** Nothing that can be seen: empty, or only white space and invisible characters. */
  | { code: 'empty' }
  /** A control character (C0, DEL or C1; in one-line text also tab and line breaks). `at` counts UTF-16 units. */
  | { code: 'controlCharacter'; at: number; codePoint: number }
  /** Half of a surrogate pair: what is left when a text was cut through an emoji. */
  | { code: 'brokenCharacter'; at: number }
  /** Longer than the field holds. Both figures count Unicode code points, as PostgreSQL does. */
  | { code: 'tooLong'; max: number; length: number };

export type TextRule = {
  /** Longest allowed, in Unicode code points. */
  max: number;
  /** Allows tab, line feed and carriage return. */
  multiline?: boolean;
  /** Refuses text in which nothing can be seen. */
  required?: boolean;
};

const controlInLine = /\p{Cc}/u;
const controlInLines = /[^\P{Cc}\t\n\r]/u;
const loneSurrogate = /\p{Surrogate}/u;
// Default_Ignorable covers zero-width and bidi characters, variation selectors, Hangul fillers and tags;
// U+2800 is the blank of braille, U+FFF9–FFFB mark annotations and are not drawn.
const onlyInvisible = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\u2800\uFFF9-\uFFFB]*$/u;

/** True when nothing of the text can be seen: empty, white space, zero-width and bidi characters only. */
export function isBlank(value: string): boolean {
  return onlyInvisible.test(value);
}

/** Why this text cannot be stored, or null when it can (and then reads back identically). */
export function checkText(value: string, rule: TextRule): TextFault | null {
  if (rule.required && isBlank(value)) return { code: 'empty' };
  if (value.length > rule.max) {
    const length = codePointLength(value);
    if (length > rule.max) return { code: 'tooLong', max: rule.max, length };
  }
  const control = (rule.multiline ? controlInLines : controlInLine).exec(value);
  if (control) return { code: 'controlCharacter', at: control.index, codePoint: control[0].charCodeAt(0) };
  if (!value.isWellFormed()) return { code: 'brokenCharacter', at: loneSurrogate.exec(value)?.index ?? 0 };
  return null;
}

/** Length in Unicode code points; a lone surrogate counts as one. */
export function codePointLength(value: string): number {
  let pairs = 0;
  for (let i = 1; i < value.length; i++) {
    const unit = value.charCodeAt(i);
    if (unit >= 0xdc00 && unit <= 0xdfff) {
      const before = value.charCodeAt(i - 1);
      if (before >= 0xd800 && before <= 0xdbff) pairs++;
    }
  }
  return value.length - pairs;
}
