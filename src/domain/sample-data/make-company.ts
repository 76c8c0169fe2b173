import { foldText } from '../text/fold.ts';
import { makeFirmName } from './make-firm-name.ts';
import { makePhone } from './make-phone.ts';
import {
  countries,
  foreignPlaces,
  largeNorwegianPlaces,
  norwegianPlaces,
  type Place,
  type SampleCountry,
  streets,
} from './places.ts';
import { Random } from './random.ts';

/** A firm that does not exist. */
export type SampleCompany = {
  name: string;
  country: SampleCountry;
  place: Place;
  street: string;
  /** Under `.example`, which RFC 2606 keeps free of real addresses. */
  domain: string;
  phone: { value: string; e164?: string | null } | null;
};

const countryShares = (Object.keys(countries) as SampleCountry[]).map(
  (country) => [country, countries[country].share] as const,
);

/** The firm of this number, the same each time. */
export function makeCompany(seed: number, index: number): SampleCompany {
  const random = new Random(seed, 2, index);
  const country = random.pickWeighted(countryShares);
  const { core, form, ...named } = makeFirmName(random, country, { seed, index });
  const place = named.place ?? makePlace(random, country);
  return {
    name: `${core} ${form}`,
    country,
    place,
    street: makeStreet(random, country),
    domain: `${slugOf(core)}.example`,
    phone: makePhone(random, 'fixed', country, index),
  };
}

export function makePlace(random: Random, country: SampleCountry): Place {
  if (country !== 'NO') return random.pick(foreignPlaces[country]);
  return random.pick(random.chance(0.4) ? largeNorwegianPlaces : norwegianPlaces);
}

export function makeStreet(random: Random, country: SampleCountry): string {
  const number = `${1 + Math.floor(random.next() ** 2 * 140)}${random.chance(0.15) ? random.pick(['A', 'B', 'C']) : ''}`;
  return random.pick(streets[country]).replace('%', number);
}

/** A text as a part of an address: "Fjordvik Rør" as "fjordvik-ror". */
export function slugOf(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
