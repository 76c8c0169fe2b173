import { countGivenWords, findNameBounds, isParticle } from './find-last-name.ts';
import { endsAsCompany, findSuffixStart, isCompanyName, isSuffixStretch } from './find-suffix.ts';
import { countTitleWords } from './find-title.ts';
import { isCjk, normaliseSpaces, tokenizeName } from './name-tokens.ts';
import { firstNameTitles, otherNameWords } from './name-words.ts';

/** A name taken apart. A part that is not there is an empty string. */
export type NameParts = {
  title: string;
  firstName: string;
  middleName: string;
  lastName: string;
  suffix: string;
};

/**
 * Takes a typed name apart. Words are only sorted into parts, never changed, dropped or repeated: capitals, accents,
 * nicknames in quotes and emoji stay as typed. A name without a comma keeps its order, so that
 * `formatName(parseName(name))` is the name again; "Last, First" is turned around.
 *
 * Where a script or language puts the family name first (Chinese, Japanese, Korean, Hungarian, Vietnamese) the order
 * is left as typed; a name in Chinese, Japanese or Korean writing is left whole, as the last name.
 */
export function parseName(fullName: string): NameParts {
  const stretches = tokenizeName(fullName);
  const [first, ...rest] = stretches;
  if (!first) return { title: '', firstName: '', middleName: '', lastName: '', suffix: '' };
  if (rest.length === 0) return parseInOrder(first);
  return parseAroundCommas(first, rest);
}

/** The parts joined in their natural order, with single spaces. */
export function formatName(parts: NameParts): string {
  return normaliseSpaces(
    `${parts.title} ${parts.firstName} ${parts.middleName} ${parts.lastName} ${parts.suffix}`,
  );
}

function parseInOrder(words: readonly string[]): NameParts {
  if (isCompanyName(words)) return onlyLastName(join(words));
  const title = countTitleWords(words);
  const named = words.slice(title);
  const end = findSuffixStart(named);
  const core = named.slice(0, end);
  const { firstEnd, lastStart } = boundsOf(core, words.slice(0, title));
  return {
    title: join(words.slice(0, title)),
    firstName: join(core.slice(0, firstEnd)),
    middleName: join(core.slice(firstEnd, lastStart)),
    lastName: join(core.slice(lastStart)),
    suffix: join(named.slice(end)),
  };
}

function boundsOf(core: readonly string[], title: readonly string[]) {
  if (core.length > 1) return findNameBounds(core);
  const titleWord = title[title.length - 1]?.toLowerCase().replace(/\.$/, '');
  const isLast = isCjk(core) || (titleWord !== undefined && !firstNameTitles.has(titleWord));
  return isLast ? { firstEnd: 0, lastStart: 0 } : { firstEnd: 1, lastStart: 1 };
}

function parseAroundCommas(first: readonly string[], rest: readonly string[][]): NameParts {
  const [second = []] = rest;
  if (rest.length === 1 && isFirmWithForm(first, second))
    return onlyLastName(`${join(first)}, ${join(second)}`);
  if (rest.length === 1 && isCompanyName(first)) {
    const parts = parseInOrder(second);
    return { ...parts, suffix: join([parts.suffix, ...first]) };
  }
  const onlySuffixes = rest.every((stretch) => isSuffixStretch(stretch, first.length === 1));
  if (onlySuffixes || isFollowedByRemark(first, rest)) {
    const parts = parseInOrder(first);
    return { ...parts, suffix: join([parts.suffix, ...rest.map(join)]) };
  }
  return parseLastFirst(first, rest);
}

function onlyLastName(lastName: string): NameParts {
  return { title: '', firstName: '', middleName: '', lastName, suffix: '' };
}

/** "Acme, Inc.": no one's first name is Inc. */
function isFirmWithForm(first: readonly string[], second: readonly string[]): boolean {
  return second.length === 1 && first.length < 3 && endsAsCompany(second) && !isSuffixStretch(second, false);
}

/** "Kari Nordmann, daglig leder", "…, Fjord AS", "…, née Lie": a whole name, then something else. */
function isFollowedByRemark(first: readonly string[], rest: readonly string[][]): boolean {
  const [second = []] = rest;
  if (first.length < 2) return false;
  if (second.length > 1 && (endsAsCompany(second) || otherNameWords.has(second[0] ?? ''))) return true;
  const small = (words: readonly string[]) => words.every((word) => word === word.toLowerCase());
  const capital = (word: string) => word !== word.toLowerCase();
  return capital(first[0] ?? '') && small(second) && second.some((word) => word !== word.toUpperCase());
}

/** "Last, First Middle", with titles and suffixes on either side: "King, Dr. Martin Luther, Jr.". */
function parseLastFirst(first: readonly string[], rest: readonly string[][]): NameParts {
  const at = Math.max(
    0,
    rest.findIndex((stretch) => !isSuffixStretch(stretch, false)),
  );
  const given = rest[at] ?? [];
  const others = rest.filter((_, i) => i !== at).map(join);

  const familyTitle = countTitleWords(first);
  const family = first.slice(familyTitle);
  const familyEnd = findSuffixStart(family);
  const givenTitle = countTitleWords(given, 0);
  const named = given.slice(givenTitle);
  const namedEnd = findSuffixStart(named);
  const core = named.slice(0, namedEnd);
  const particlesStart = findTrailingParticles(core);
  const names = core.slice(0, particlesStart);
  const firstEnd = countGivenWords(names);
  return {
    title: join([...first.slice(0, familyTitle), ...given.slice(0, givenTitle)]),
    firstName: join(names.slice(0, firstEnd)),
    middleName: join(names.slice(firstEnd)),
    lastName: join([...core.slice(particlesStart), ...family.slice(0, familyEnd)]),
    suffix: join([...named.slice(namedEnd), ...family.slice(familyEnd), ...others]),
  };
}

/** "Ludwig van der" of "Berg, Ludwig van der": the particles go back before the last name. */
function findTrailingParticles(words: readonly string[]): number {
  let start = words.length;
  while (start > 1) {
    const word = words[start - 1] ?? '';
    if (word !== word.toLowerCase() || !isParticle(words, start - 1, false)) break;
    start--;
  }
  return start;
}

function join(words: readonly string[]): string {
  return words.filter(Boolean).join(' ');
}
