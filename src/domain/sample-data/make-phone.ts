import type { PhoneValue } from '../fields/field.ts';
import type { SampleCountry } from './places.ts';
import type { Random } from './random.ts';

/**
 * Telephone numbers that belong to nobody.
 *
 * Nkom reserves none for fiction. Its plan keeps 40–49 for mobiles and 20–39, 50–57 and 60–79 for fixed lines, of which
 * the series below are given to no provider (https://nkom.no, "Alle nummerserier for norske telefonnumre", and the
 * numbering plan in libphonenumber, which knows no use for them).
 */
const norwegianMobiles = ['42', '43', '44'] as const;
const norwegianFixed = ['20', '26', '27', '30', '34', '36', '39', '50', '54', '60'] as const;

type Reserved = { typed: string; e164: string; digits: number };

/**
 * Numbers that regulators keep for films and books; the last digits are free.
 * SE: PTS. GB: Ofcom, "Telephone numbers for use in TV and radio drama programmes". DE: Bundesnetzagentur, Mitteilung
 * 148/2021. FR: Arcep, décision 2018-0881. US: 555-0100 to 555-0199 (ATIS, 555 guidelines). Denmark keeps none.
 */
const reserved: Record<Exclude<SampleCountry, 'NO'>, { mobile: Reserved[]; fixed: Reserved[] }> = {
  SE: {
    mobile: [{ typed: '+46 70 174 06 ', e164: '+467017406', digits: 2 }],
    fixed: [
      { typed: '+46 8 465 004 ', e164: '+468465004', digits: 2 },
      { typed: '+46 31 390 06 ', e164: '+463139006', digits: 2 },
      { typed: '+46 40 628 04 ', e164: '+464062804', digits: 2 },
    ],
  },
  DK: { mobile: [], fixed: [] },
  GB: {
    // Ofcom keeps 07700 900000–900999 too, but the numbering plan does not know them, and they would not parse.
    mobile: [],
    fixed: [
      { typed: '+44 20 7946 0', e164: '+442079460', digits: 3 },
      { typed: '+44 113 496 0', e164: '+441134960', digits: 3 },
      { typed: '+44 131 496 0', e164: '+441314960', digits: 3 },
      { typed: '+44 29 2018 0', e164: '+442920180', digits: 3 },
    ],
  },
  DE: {
    mobile: [{ typed: '+49 176 040690', e164: '+49176040690', digits: 2 }],
    fixed: [
      { typed: '+49 30 23125', e164: '+493023125', digits: 3 },
      { typed: '+49 40 66969', e164: '+494066969', digits: 3 },
      { typed: '+49 221 4710', e164: '+492214710', digits: 3 },
      { typed: '+49 89 99998', e164: '+498999998', digits: 3 },
    ],
  },
  FR: {
    mobile: [{ typed: '+33 6 39 98 ', e164: '+3363998', digits: 4 }],
    fixed: [
      { typed: '+33 1 99 00 ', e164: '+3319900', digits: 4 },
      { typed: '+33 2 61 91 ', e164: '+3326191', digits: 4 },
      { typed: '+33 4 65 71 ', e164: '+3346571', digits: 4 },
    ],
  },
  US: {
    mobile: [],
    fixed: [
      { typed: '+1 212 555 01', e164: '+121255501', digits: 2 },
      { typed: '+1 612 555 01', e164: '+161255501', digits: 2 },
      { typed: '+1 206 555 01', e164: '+120655501', digits: 2 },
    ],
  },
};

/**
 * A number that nobody has, or null for a country without any. Norwegian ones differ for every `index` below three
 * million; the others come from few and repeat.
 */
export function makePhone(
  random: Random,
  kind: 'mobile' | 'fixed',
  country: SampleCountry,
  index: number,
): Omit<PhoneValue, 'label'> | null {
  if (country === 'NO') return norwegianPhone(random, kind, index);
  const { mobile, fixed } = reserved[country];
  const series = kind === 'mobile' && mobile.length > 0 ? mobile : fixed;
  if (series.length === 0) return null;
  const { typed, e164, digits } = random.pick(series);
  // The Swedish mobiles begin at 05.
  const number = 5 + random.below(10 ** digits - 5);
  const text = String(number).padStart(digits, '0');
  return { value: typed + text, e164: e164 + text };
}

/** A prime stride, so that following numbers lie far apart and none comes twice. */
const stride = 1_299_709;

function norwegianPhone(random: Random, kind: 'mobile' | 'fixed', index: number) {
  const beginnings = kind === 'mobile' ? norwegianMobiles : norwegianFixed;
  const place = (index * stride + 271_828) % (beginnings.length * 1_000_000);
  const digits = `${beginnings[Math.floor(place / 1_000_000)]}${String(place % 1_000_000).padStart(6, '0')}`;
  return { value: asTyped(random, kind, digits), e164: `+47${digits}` };
}

/** People type numbers in several ways. */
function asTyped(random: Random, kind: 'mobile' | 'fixed', digits: string): string {
  const pairs = `${digits.slice(0, 2)} ${digits.slice(2, 4)} ${digits.slice(4, 6)} ${digits.slice(6)}`;
  const way = random.next();
  if (way < 0.68) return pairs;
  if (way < 0.8) return `+47 ${pairs}`;
  if (way < 0.9 && kind === 'mobile') return `${digits.slice(0, 3)} ${digits.slice(3, 5)} ${digits.slice(5)}`;
  return digits;
}
