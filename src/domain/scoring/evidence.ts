import type { Importance } from './score-of.ts';

/** Some of a number of leads, such as those that were converted. */
export type Share = { converted: number; of: number };

/** What is known of the share that such leads have in the long run: with 95 % confidence it lies between the two. */
export type Interval = { low: number; high: number };

/** What the firm's own leads say of a criterion. */
export type Verdict =
  /** Too few leads to tell. */
  | 'tooFew'
  /** Those that meet it were converted neither clearly more often nor clearly less. */
  | 'noDifference'
  | 'raises'
  | 'lowers';

export type Evidence = {
  met: Share & Interval;
  unmet: Share & Interval;
  /** How many times as often those that meet it were converted; null where none of the others were. */
  lift: number | null;
  verdict: Verdict;
  /** How important it should be by this; null where nothing can be said, or where it speaks against a lead. */
  suggested: Importance | null;
};

/** Leads that must meet a criterion, and as many that must not, before anything is said of it. */
export const fewestLeads = 20;
/** Leads of each outcome that there must be altogether. */
const fewestOutcomes = 5;
/** From so many times as often on a criterion is important, and from so many on of normal importance. */
const liftOf = { high: 2, normal: 1.3 };

/** The 97.5th percentile of the standard normal distribution: 95 % lie within as many deviations of the mean. */
const z = 1.959963984540054;

/**
 * The score interval of a share at 95 % confidence (E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212): it is honest
 * for few leads too, and never leaves 0 to 1.
 */
export function wilsonInterval({ converted, of }: Share): Interval {
  if (of === 0) return { low: 0, high: 1 };
  const share = converted / of;
  const middle = 2 * converted + z * z;
  const reach = z * Math.sqrt(z * z + 4 * converted * (1 - share));
  const whole = 2 * (of + z * z);
  return {
    low: converted === 0 ? 0 : (middle - reach) / whole,
    high: converted === of ? 1 : (middle + reach) / whole,
  };
}

/**
 * The interval of the difference of two shares at 95 % confidence, from their score intervals (R. G. Newcombe, Stat.
 * Med. 17 (1998) 873–890, method 10).
 */
export function differenceInterval(one: Share, other: Share): Interval {
  const [a, b] = [wilsonInterval(one), wilsonInterval(other)];
  const [p, q] = [one.converted / one.of, other.converted / other.of];
  return {
    low: p - q - Math.hypot(p - a.low, b.high - q),
    high: p - q + Math.hypot(a.high - p, q - b.low),
  };
}

/** What the outcomes of leads that meet a criterion, beside those of leads that do not, say of it. */
export function evidenceOf(met: Share, unmet: Share): Evidence {
  const [rate, otherRate] = [met.converted / met.of, unmet.converted / unmet.of];
  const lift = met.of > 0 && unmet.converted > 0 ? rate / otherRate : null;
  const verdict = verdictOf(met, unmet);
  return {
    met: { ...met, ...wilsonInterval(met) },
    unmet: { ...unmet, ...wilsonInterval(unmet) },
    lift,
    verdict,
    suggested: suggestedBy(verdict, lift),
  };
}

function verdictOf(met: Share, unmet: Share): Verdict {
  const converted = met.converted + unmet.converted;
  const lost = met.of + unmet.of - converted;
  if (Math.min(met.of, unmet.of) < fewestLeads || Math.min(converted, lost) < fewestOutcomes) return 'tooFew';
  const { low, high } = differenceInterval(met, unmet);
  if (low > 0) return 'raises';
  return high < 0 ? 'lowers' : 'noDifference';
}

function suggestedBy(verdict: Verdict, lift: number | null): Importance | null {
  if (verdict === 'tooFew' || verdict === 'lowers') return null;
  if (verdict === 'noDifference') return 'low';
  if (lift === null || lift >= liftOf.high) return 'high';
  return lift >= liftOf.normal ? 'normal' : 'low';
}
