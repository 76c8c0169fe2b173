import { holdersOf } from '#domain/own-lists/list-holders.ts';
import { type ItemTrait, traitsOf } from '#domain/own-lists/own-lists.ts';
import type { Fault } from '#domain/problems/faults.ts';
import { invalidInput, ProblemError } from '../problems/problem-error.ts';

/** What an item has besides its name, as a caller gives it. */
export type GivenTraits = Partial<Record<Exclude<ItemTrait, 'key'>, unknown>>;

const givenTraits = ['color', 'initiators', 'probability'] as const;

/**
 * What the items of a list have. Here alone it is told which lists there are: those that come with Winnow, and the
 * options of each own field (`field:7`).
 *
 * @throws ProblemError `notFound`
 */
export function knownList(list: string): readonly ItemTrait[] {
  const traits = traitsOf(list) ?? (holdersOf(list).length > 0 ? [] : undefined);
  if (!traits) throw new ProblemError('notFound');
  return traits;
}

/**
 * Checks that a list is there, and that its items have what is given of one.
 *
 * @throws ProblemError `notFound`, `invalidInput`
 */
export function checkTraits(list: string, given: GivenTraits): readonly ItemTrait[] {
  const traits = knownList(list);
  const faults = givenTraits
    .filter((trait) => given[trait] !== undefined && !traits.includes(trait))
    .map((trait): Fault => ({ field: trait, code: 'unknownField', given: trait }));
  if (faults.length > 0) throw invalidInput(...faults);
  return traits;
}
