import type { Tick } from '../own-lists/item-ticks.tsx';

/** What was chosen for each name, where it is another than what the records have. */
export type Ticked = Readonly<Record<string, 'all' | 'none'>>;

/** How many of so many have something, as a tick. */
export function tickOf(count: number, total: number): Tick {
  if (count === 0) return 'none';
  return count < total ? 'some' : 'all';
}

/** A click on a tick: what some have all get; what all have nobody keeps; a click more, and it is as it was. */
export function nextTick(now: Tick, today: Tick): Tick {
  if (today === 'some') return now === 'some' ? 'all' : now === 'all' ? 'none' : 'some';
  return now === 'all' ? 'none' : 'all';
}

/** The names to add and to remove; null where everything is to stay as it is. */
export function partsOf(ticked: Ticked): { add?: string[]; remove?: string[] } | null {
  const names = (wanted: 'all' | 'none') =>
    Object.entries(ticked).flatMap(([name, tick]) => (tick === wanted ? [name] : []));
  const [add, remove] = [names('all'), names('none')];
  if (add.length === 0 && remove.length === 0) return null;
  return { ...(add.length > 0 && { add }), ...(remove.length > 0 && { remove }) };
}
