import {
  firmBeginnings,
  firmEndings,
  foreignFirms,
  norwegianForms,
  norwegianTrades,
} from './company-words.ts';
import { foreignNames } from './foreign-names.ts';
import { lastNames, mensNames, womensNames } from './norwegian-names.ts';
import { foreignPlaces, norwegianPlaces, type Place, type SampleCountry } from './places.ts';
import type { Random } from './random.ts';

/** A firm's name without its legal form, the form, and the place that it is called after, where it is. */
export type FirmName = { core: string; form: string; place: Place | null };

/** Which firm, of all that a seed makes. */
type FirmNumber = { seed: number; index: number };

/**
 * What the firm of this number is called. A register takes no name twice, and people tell firms apart by their names: each
 * number has words of its own, taken from all there are in an order that looks random.
 */
export function makeFirmName(random: Random, country: SampleCountry, number: FirmNumber): FirmName {
  return country === 'NO' ? norwegianFirm(random, number) : foreignFirm(random, country, number);
}

/** A prime stride, so that following numbers lie far apart and none comes twice. */
const stride = 1_299_709;

type Combination = { chosen: number[]; round: number };

/** One of each list; and how often all combinations had come before, when they began anew. */
function combination({ seed, index }: FirmNumber, ...sizes: readonly number[]): Combination {
  const all = sizes.reduce((product, size) => product * size, 1);
  let rest = ((index % all) * stride + (seed % all) * 7919) % all;
  const chosen = sizes.map((size) => {
    const place = rest % size;
    rest = Math.floor(rest / size);
    return place;
  });
  return { chosen, round: Math.floor(index / all) };
}

const word = (list: readonly string[], place: number | undefined) => list[place ?? 0] ?? '';

const places = [...new Map(norwegianPlaces.map((place) => [place.city, place])).values()];

/** One firm in five has its town in its name from the first round on, the others from the second, each another. */
function inPlace(core: string, form: string, { chosen, round }: Combination): FirmName {
  const sum = chosen.reduce((total, place) => total + place, 0);
  const turn = sum % 5 === 0 && round < 2 ? 1 - round : round;
  const place = turn === 0 ? null : (places[(turn - 1 + sum) % places.length] ?? null);
  return { core: place ? `${core} ${place.city}` : core, form, place };
}

const partners = ['Sønner', 'Døtre', 'Co', ...lastNames];
const owners = [...womensNames, ...mensNames];
const crafts = ['Tømrermester', 'Frisør', 'Fotograf', 'Maler', 'Gårdsbutikk', 'Regnskapsfører'];
const coined = firmBeginnings
  .flatMap((beginning) => firmEndings.map((ending) => beginning + ending))
  .filter((name) => !lastNames.includes(name));

function norwegianFirm(random: Random, number: FirmNumber): FirmName {
  const way = random.next();
  const form = random.pickWeighted(norwegianForms);
  const [lasts, trades] = [lastNames.length, norwegianTrades.length];
  if (way < 0.05) {
    // A firm of one person carries the owner's name by law (foretaksnavneloven § 2-2).
    const found = combination(number, crafts.length, owners.length, lasts);
    const [craft, owner, last] = found.chosen;
    return inPlace(`${word(crafts, craft)} ${word(owners, owner)} ${word(lastNames, last)}`, 'ENK', found);
  }
  if (way < 0.24) {
    const found = combination(number, lasts, trades);
    const [last, trade] = found.chosen;
    return inPlace(`${word(lastNames, last)} ${word(norwegianTrades, trade)}`, form, found);
  }
  if (way < 0.3) {
    const found = combination(number, lasts, partners.length);
    const [last, partner] = found.chosen;
    return inPlace(`${word(lastNames, last)} & ${word(partners, partner)}`, form, found);
  }
  if (way < 0.36) {
    const found = combination(number, lasts, lasts, trades);
    const [one, other, trade] = found.chosen;
    const names = `${word(lastNames, one)} og ${word(lastNames, other)}`;
    return inPlace(`${names} ${word(norwegianTrades, trade)}`, form, found);
  }
  if (way < 0.46 && number.index < coined.length) {
    const found = combination(number, coined.length);
    return inPlace(word(coined, found.chosen[0]), form, found);
  }
  const found = combination(number, coined.length, trades);
  const trade = word(norwegianTrades, found.chosen[1]);
  const core = `${word(coined, found.chosen[0])} ${trade}`;
  const other = random.pick(norwegianTrades);
  return inPlace(way < 0.54 && other !== trade ? `${core} og ${other}` : core, form, found);
}

function foreignFirm(random: Random, country: Exclude<SampleCountry, 'NO'>, number: FirmNumber): FirmName {
  const { beginnings, trades, forms } = foreignFirms[country];
  const { last } = foreignNames[country];
  const cities = foreignPlaces[country];
  const form = random.pick(forms);
  const short = combination(number, beginnings.length, trades.length);
  if (short.round === 0)
    return {
      core: `${word(beginnings, short.chosen[0])} ${word(trades, short.chosen[1])}`,
      form,
      place: null,
    };
  const { chosen, round } = combination(number, last.length, beginnings.length, trades.length);
  const [name, beginning, trade] = chosen;
  const rest = `${word(beginnings, beginning)} ${word(trades, trade)}`;
  if (round === 0) return { core: `${word(last, name)} ${rest}`, form, place: null };
  const partner = word(last, (round - 1) % last.length);
  const place = cities[Math.floor((round - 1) / last.length) % cities.length] ?? null;
  return { core: `${word(last, name)} & ${partner} ${rest} ${place?.city ?? ''}`.trim(), form, place };
}
