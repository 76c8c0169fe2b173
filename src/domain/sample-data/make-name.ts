import type { NameParts } from '../names/parse-name.ts';
import { foreignNames } from './foreign-names.ts';
import {
  familyPairs,
  immigrantNames,
  lastNames,
  mensDoubleNames,
  mensNames,
  nobleLastNames,
  samiLastNames,
  samiMensNames,
  samiWomensNames,
  womensDoubleNames,
  womensNames,
} from './norwegian-names.ts';
import { type Place, type SampleCountry, samiPlaces } from './places.ts';
import type { Random } from './random.ts';

/**
 * A name for someone who lives there.
 *
 * @param colleague which of the people of a firm it is: of names that there are few of, no two of them get the same
 */
export function makeName(
  random: Random,
  country: SampleCountry,
  place: Place,
  colleague: number | null,
): NameParts {
  return country === 'NO' ? norwegianName(random, place, colleague) : foreignName(random, country, colleague);
}

/** So many people of a firm are told apart. */
const toldApart = 24;

/** The place of a last name near the one that chance gave, which with the first name is no colleague's. */
function lastNameApart(first: number, last: number, count: number, colleague: number | null): number {
  if (colleague === null) return last;
  const apart = Math.min(toldApart, count);
  const moved = last + ((((colleague - first - last) % apart) + apart) % apart);
  return moved < count ? moved : moved - apart;
}

function norwegianName(random: Random, place: Place, colleague: number | null): NameParts {
  const isSami = random.chance(samiPlaces.includes(place) ? 0.35 : 0.004);
  if (isSami) return samiName(random);
  if (random.chance(0.12)) return immigrantName(random, colleague);
  const woman = random.chance(0.5);
  const double = random.chance(0.14);
  const given = random.pickCommon(
    woman ? (double ? womensDoubleNames : womensNames) : double ? mensDoubleNames : mensNames,
  );
  const name = person(given, norwegianLastName(random));
  if (random.chance(0.16)) name.middleName = random.pickCommon(familyPairs);
  if (random.chance(0.02)) name.title = random.pick(['Dr.', 'Prof.', 'Siv.ing.', 'Advokat', 'Siv.øk.']);
  if (random.chance(0.006)) name.suffix = woman ? 'PhD' : random.pick(['jr.', 'PhD']);
  return name;
}

function norwegianLastName(random: Random): string {
  if (random.chance(0.006)) return random.pick(nobleLastNames);
  const last = random.pickCommon(lastNames);
  if (!random.chance(0.07)) return last;
  const other = random.pick(familyPairs);
  return other === last ? last : random.chance(0.5) ? `${last}-${other}` : `${other}-${last}`;
}

function samiName(random: Random): NameParts {
  const name = person(
    random.pick(random.chance(0.5) ? samiWomensNames : samiMensNames),
    random.pickCommon(samiLastNames),
  );
  if (random.chance(0.4))
    name.middleName = random.pick(samiLastNames.filter((other) => other !== name.lastName));
  return name;
}

function immigrantName(random: Random, colleague: number | null): NameParts {
  const [given, family] = random.pickCommon(immigrantNames);
  const first = random.pick(given);
  const last = family.indexOf(random.pickCommon(family));
  const apart = lastNameApart(given.indexOf(first), last, family.length, colleague);
  return person(first, family[apart] ?? '');
}

const initials = [...'ABCDEFGHJKLMPRSTW'];

function foreignName(
  random: Random,
  country: Exclude<SampleCountry, 'NO'>,
  colleague: number | null,
): NameParts {
  const { first, last, suffixes } = foreignNames[country];
  const given = random.below(first.length);
  const family = lastNameApart(given, random.below(last.length), last.length, colleague);
  const name = person(first[given] ?? '', last[family] ?? '');
  if (suffixes && random.chance(0.08)) name.suffix = random.pick(suffixes);
  if (random.chance(country === 'US' ? 0.4 : 0.15)) name.middleName = `${random.pick(initials)}.`;
  if (country === 'DE' && random.chance(0.06)) name.title = 'Dr.';
  return name;
}

function person(firstName: string, lastName: string): NameParts {
  return { title: '', firstName, middleName: '', lastName, suffix: '' };
}
