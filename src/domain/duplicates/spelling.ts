/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one word the other
 * (optimal string alignment). Gives `most + 1` as soon as it is more than `most`.
 */
export function spellingDistance(one: string, other: string, most: number): number {
  const a = [...one];
  const b = [...other];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(changed, at(previous, j) + 1, at(current, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(before, j - 2) + 1);
      current.push(least);
    }
    if (Math.min(...current) > most) return most + 1;
    before = previous;
    previous = current;
  }
  return Math.min(at(previous, b.length), most + 1);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/** How many slips of the finger a word of this length may hold and still be taken for the same word. */
export function slipsAllowed(length: number): number {
  return length < 4 ? 0 : length < 9 ? 1 : 2;
}

/**
 * A folded word by its sound, so that spellings of one name meet: Kristian and Christian, Cathrine and Katrine, Sæther
 * and Sether, Viktor and Victor, Ødegaard and Ødegård.
 */
export function soundOf(word: string): string {
  let sound = sounds.get(word);
  if (sound === undefined) {
    if (sounds.size >= mostSounds) sounds.clear();
    sound = spellOut(word);
    sounds.set(word, sound);
  }
  return sound;
}

/** The same few thousand words come again and again. */
const sounds = new Map<string, string>();
const mostSounds = 20_000;

function spellOut(word: string): string {
  return word
    .replace(/sch|sj|skj/g, 'sk')
    .replace(/ch|ck|c|q/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/th|dt/g, 't')
    .replace(/w/g, 'v')
    .replace(/x/g, 'ks')
    .replace(/z/g, 's')
    .replace(/[jy]/g, 'i')
    .replace(/ae/g, 'e')
    .replace(/h(?![aeiou])/g, '')
    .replace(/(.)\1+/g, '$1');
}
