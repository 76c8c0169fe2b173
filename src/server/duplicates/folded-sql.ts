/** A text folded already by `fold_text`, as `foldWord` in the domain goes on: both ways of writing æ, ø, å are made one. */
export function foldedFurther(text: string): string {
  return `regexp_replace(regexp_replace(replace(${text}, '''', ''), 'aa+', 'a', 'g'), '([aou])e+', '\\1', 'g')`;
}

/** A text as it is compared: folded, letters and digits alone. */
export function foldedPlain(text: string): string {
  return `regexp_replace(${foldedFurther(`fold_text(${text})`)}, '[^[:alnum:]]+', '', 'g')`;
}

/** A number in a register as it is compared: its digits. */
export function digitsOf(number: string): string {
  return `regexp_replace(${number}, '\\D', '', 'g')`;
}
