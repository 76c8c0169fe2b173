import { englishComments, norwegianComments } from './phrases.ts';
import type { Random } from './random.ts';

/** What colleagues have noted, or null; some of it under a time stamp as the form makes them. */
export function makeComments(
  random: Random,
  language: 'nb' | 'en',
  colleagues: readonly { name: string }[],
  when: number,
): string | null {
  if (random.chance(0.4)) return null;
  const sentences = language === 'nb' ? norwegianComments : englishComments;
  const text = Array.from({ length: 1 + Math.floor(random.next() ** 2 * 3) }, () => random.pick(sentences));
  const colleague = colleagues.length > 0 ? random.pick(colleagues).name : 'Winnow';
  const [firstName = ''] = colleague.split(' ');
  const note = [...new Set(text)].join(' ').replaceAll('%', firstName);
  return random.chance(0.2) ? `${timeStamp(language, when)} ${colleague}\n${note}` : note;
}

function timeStamp(language: 'nb' | 'en', when: number): string {
  const iso = new Date(when).toISOString();
  const [year, month, day] = [iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10)];
  const time = iso.slice(11, 16);
  return language === 'nb'
    ? `${day}.${month}.${year} ${time.replace(':', '.')}`
    : `${day}/${month}/${year} ${time}`;
}
