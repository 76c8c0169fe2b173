import type { Bilingual } from '../fields/field.ts';

/** How much a criterion counts, from the least to the most. */
export const importances = ['low', 'normal', 'high'] as const;
export type Importance = (typeof importances)[number];

/** What each importance is called. */
export const importanceOptions: readonly { value: Importance; label: Bilingual }[] = [
  { value: 'low', label: { en: 'Low', nb: 'Lav' } },
  { value: 'normal', label: { en: 'Normal', nb: 'Normal' } },
  { value: 'high', label: { en: 'High', nb: 'Høy' } },
];

/** The points that a criterion of each importance brings. */
export const weightOf: Readonly<Record<Importance, number>> = { low: 1, normal: 2, high: 3 };

/** The most criteria of one record type. */
export const mostCriteria = 50;

/** The most stars that a record can have. */
export const mostStars = 5;

/** What of a criterion its points are told from. */
export type WeightedCriterion = { id: number; importance: Importance };

/** How likely a record is to buy: its points, of how many there are, and the stars that they come to, 0 to 5. */
export type Score = { points: number; total: number; stars: number };

/**
 * The score of a record that meets some of the criteria. All criteria count: one that is not met brings nothing, and so
 * lowers the part that the others make. Ids of criteria that are no longer there count for nothing.
 */
export function scoreOf(criteria: readonly WeightedCriterion[], met: readonly number[]): Score {
  const ids = new Set(met);
  const pointsOf = (some: readonly WeightedCriterion[]) =>
    some.reduce((sum, { importance }) => sum + weightOf[importance], 0);
  const total = pointsOf(criteria);
  const points = pointsOf(criteria.filter(({ id }) => ids.has(id)));
  return { points, total, stars: starsOf(points, total) };
}

/**
 * Five times the part that the points are of all, rounded half up; none where there are no criteria. It is reckoned in
 * whole numbers, as the database does: a half is a half in both.
 */
function starsOf(points: number, total: number): number {
  return total === 0 ? 0 : Math.floor((2 * mostStars * points + total) / (2 * total));
}

/** What would bring a record more stars: the criteria to meet, and how many stars it would then have. */
export type NextStar = { criteria: number[]; stars: number };

/**
 * The least that brings one star more: as few criteria as will do, and of those that will the least important, the
 * first in order before others. `null` where there is no star to be had.
 */
export function nextStar(criteria: readonly WeightedCriterion[], met: readonly number[]): NextStar | null {
  const { points, total, stars } = scoreOf(criteria, met);
  if (total === 0 || stars >= mostStars) return null;
  const ids = new Set(met);
  const missing = Math.ceil((total * (2 * stars + 1)) / (2 * mostStars)) - points;
  const heaviestFirst = criteria
    .filter(({ id }) => !ids.has(id))
    .toSorted((a, b) => weightOf[b.importance] - weightOf[a.importance]);
  const chosen: WeightedCriterion[] = [];
  let brought = 0;
  for (const criterion of heaviestFirst) {
    if (brought >= missing) break;
    chosen.push(criterion);
    brought += weightOf[criterion.importance];
  }
  const lightened = lightenedTo(missing, chosen, heaviestFirst.slice(chosen.length));
  const wanted = new Set(lightened.map(({ id }) => id));
  const added = criteria.filter(({ id }) => wanted.has(id)).map(({ id }) => id);
  return { criteria: added, stars: scoreOf(criteria, [...met, ...added]).stars };
}

/** As many criteria, each put in place of a heavier one where what they bring together is still enough. */
function lightenedTo(
  enough: number,
  chosen: readonly WeightedCriterion[],
  others: readonly WeightedCriterion[],
): WeightedCriterion[] {
  const result = [...chosen];
  const spare = others.toSorted((a, b) => weightOf[a.importance] - weightOf[b.importance]);
  let over = result.reduce((sum, { importance }) => sum + weightOf[importance], -enough);
  for (let place = result.length - 1; place >= 0 && over > 0; place--) {
    const heavy = result[place];
    const light = heavy && spare.find((one) => weightOf[heavy.importance] - weightOf[one.importance] <= over);
    if (!heavy || !light || weightOf[light.importance] >= weightOf[heavy.importance]) continue;
    over -= weightOf[heavy.importance] - weightOf[light.importance];
    spare.splice(spare.indexOf(light), 1);
    result[place] = light;
  }
  return result;
}
