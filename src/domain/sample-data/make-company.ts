import { foldText } from '../text/fold.ts';
import {
  firmBeginnings,
  firmEndings,
  foreignFirms,
  norwegianForms,
  norwegianTrades,
} from './company-words.ts';
import { foreignNames } from './foreign-names.ts';
import { makePhone } from './make-phone.ts';
import { lastNames, mensNames, womensNames } from './norwegian-names.ts';
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
  const begun = country === 'NO' ? norwegianFirm(random) : foreignFirm(random, country);
  const place = makePlace(random, country);
  const name = index < firmsWithShortNames ? begun : toldApart(random, begun, country, place);
  return {
    name,
    country,
    place,
    street: makeStreet(random, country),
    domain: `${slugOf(withoutForm(name))}.example`,
    phone: makePhone(random, 'fixed', country, index),
  };
}

/** So many firms find a short name that nobody has; registers take no name twice. */
const firmsWithShortNames = 700;

/** The name with another name or a place in it, as later firms choose them. */
function toldApart(random: Random, name: string, country: SampleCountry, place: Place): string {
  const core = withoutForm(name);
  const form = name.slice(core.length + 1);
  if (country !== 'NO') {
    const { last } = foreignNames[country];
    return `${random.pick(last)} ${core}${random.chance(0.6) ? ` ${place.city}` : ''} ${form}`;
  }
  const isShort = /^\S+ (& )?\S+$/.test(core) && !core.includes('-');
  return random.chance(isShort ? 0.75 : 0.4) ? `${core} ${place.city} ${form}` : name;
}

export function makePlace(random: Random, country: SampleCountry): Place {
  if (country !== 'NO') return random.pick(foreignPlaces[country]);
  return random.pick(random.chance(0.4) ? largeNorwegianPlaces : norwegianPlaces);
}

export function makeStreet(random: Random, country: SampleCountry): string {
  const number = `${1 + Math.floor(random.next() ** 2 * 140)}${random.chance(0.15) ? random.pick(['A', 'B', 'C']) : ''}`;
  return random.pick(streets[country]).replace('%', number);
}

function norwegianFirm(random: Random): string {
  const way = random.next();
  if (way < 0.05) return ownerFirm(random);
  const form = random.pickWeighted(norwegianForms);
  const trade = random.pickCommon(norwegianTrades);
  if (way < 0.24) return `${random.pickCommon(lastNames)} ${trade} ${form}`;
  if (way < 0.3) return `${random.pickCommon(lastNames)} & ${random.pick(['Sønner', 'Døtre', 'Co'])} ${form}`;
  if (way < 0.36)
    return `${random.pickCommon(lastNames)} og ${random.pickCommon(lastNames)} ${trade} ${form}`;
  const word = `${random.pick(firmBeginnings)}${random.pick(firmEndings)}`;
  if (way < 0.46) return `${word} ${form}`;
  if (way < 0.54) return `${word} ${trade} og ${random.pick(norwegianTrades)} ${form}`;
  return `${word} ${trade} ${form}`;
}

/** A firm of one person carries the owner's name by law (foretaksnavneloven § 2-2). */
function ownerFirm(random: Random): string {
  const owner = `${random.pickCommon(random.chance(0.5) ? womensNames : mensNames)} ${random.pickCommon(lastNames)}`;
  return `${random.pick(['Tømrermester', 'Frisør', 'Fotograf', 'Maler', 'Gårdsbutikk', 'Regnskapsfører'])} ${owner} ENK`;
}

function foreignFirm(random: Random, country: Exclude<SampleCountry, 'NO'>): string {
  const { beginnings, trades, forms } = foreignFirms[country];
  const { last } = foreignNames[country];
  const way = random.next();
  const name =
    way < 0.4
      ? `${random.pick(beginnings)} ${random.pick(trades)}`
      : way < 0.7
        ? `${random.pick(last)} ${random.pick(trades)}`
        : `${random.pick(last)} & ${random.pick(last)} ${random.pick(trades)}`;
  return `${name} ${random.pick(forms)}`;
}

function withoutForm(name: string): string {
  return name.slice(0, name.lastIndexOf(' '));
}

/** A text as a part of an address: "Fjordvik Rør" as "fjordvik-ror". */
export function slugOf(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
