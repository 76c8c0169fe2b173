const yesWords = new Set(['1', 'true', 'yes', 'y', 'ja', 'j', 'x', 'sann', 'on', '✓', '✔']);
const noWords = new Set(['0', 'false', 'no', 'n', 'nei', 'usann', 'off']);

/** A yes or no of any program; `undefined` where the cell says something else. */
export function readYesNo(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (yesWords.has(word)) return true;
  return noWords.has(word) ? false : undefined;
}

/** Stars written as a number, as "4/5", as "4 stars" or as stars; `undefined` where the cell says something else. */
export function readStars(text: string): number | undefined {
  const drawn = /^([★⭐*]{1,5})[☆✩]*$/u.exec(text.replaceAll('\uFE0F', ''));
  if (drawn && [...(drawn[1] ?? '')].length <= 5) return [...(drawn[1] ?? '')].length;
  const written = /^([0-5])(?:[.,]0+)?(?:\s*\/\s*5)?(?:\s*(?:stars?|stjerner?|av 5|of 5))?$/i.exec(text);
  return written ? Number(written[1]) : undefined;
}
