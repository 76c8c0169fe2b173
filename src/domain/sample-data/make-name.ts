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

/** A name for someone who lives there. */
export function makeName(random: Random, country: SampleCountry, place: Place): NameParts {
  return country === 'NO' ? norwegianName(random, place) : foreignName(random, country);
}

function norwegianName(random: Random, place: Place): NameParts {
  const isSami = random.chance(samiPlaces.includes(place) ? 0.35 : 0.004);
  if (isSami) return samiName(random);
  if (random.chance(0.12)) return immigrantName(random);
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

function immigrantName(random: Random): NameParts {
  const [given, family] = random.pickCommon(immigrantNames);
  return person(random.pick(given), random.pickCommon(family));
}

const initials = [...'ABCDEFGHJKLMPRSTW'];

function foreignName(random: Random, country: Exclude<SampleCountry, 'NO'>): NameParts {
  const { first, last, suffixes } = foreignNames[country];
  const name = person(random.pick(first), random.pick(last));
  if (suffixes && random.chance(0.08)) name.suffix = random.pick(suffixes);
  if (random.chance(country === 'US' ? 0.4 : 0.15)) name.middleName = `${random.pick(initials)}.`;
  if (country === 'DE' && random.chance(0.06)) name.title = 'Dr.';
  return name;
}

function person(firstName: string, lastName: string): NameParts {
  return { title: '', firstName, middleName: '', lastName, suffix: '' };
}
