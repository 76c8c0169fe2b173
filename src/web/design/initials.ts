/** White text stands on each at 4.5 : 1 or more: held by initials.test.ts. */
export const avatarColors: readonly string[] = [
  '#7b4fa3',
  '#44607c',
  '#8a5a00',
  '#0b6b5f',
  '#a13d63',
  '#2f6690',
  '#6b5b2e',
  '#9a4a2f',
  '#4a5fa5',
  '#3f6b3a',
];

/** "Kari Nordmann-Lie" → "KN", "Søren" → "S": the first letters of the first and the last word. */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  const first = words[0];
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return [first, last]
    .map((word) => (word === undefined ? '' : (firstLetter(word) ?? '')))
    .join('')
    .toLocaleUpperCase('nb');
}

/** The same name has the same colour, on every machine. */
export function avatarColor(name: string): string {
  let hash = 0;
  for (const character of name.normalize('NFC')) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return avatarColors[hash % avatarColors.length] ?? '#44607c';
}

/** Made once: making one costs more than all else here, and a list shows a name in each row. */
const letters = new Intl.Segmenter();

function firstLetter(word: string): string | undefined {
  const [segment] = letters.segment(word);
  return segment?.segment;
}
