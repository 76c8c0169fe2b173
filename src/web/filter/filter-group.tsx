import type { ReactElement, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '#domain/filters/filter.ts';
import { type PartPath, piecesOf } from '#domain/filters/filter-parts.ts';
import classes from './filter.module.css';
import { type FilterWords, wordsOf } from './filter-words.ts';

interface FilterGroupProps {
  members: readonly Filter[];
  /** Where the group stands; the row itself is at no place. */
  path: PartPath;
  words: FilterWords;
  chip(part: Filter, path: PartPath): ReactElement;
  /** What adds one at a path, with its panel. */
  adder(path: PartPath, anchor: ReactElement<{ ref?: Ref<HTMLElement> }>): ReactElement;
  onAdd(path: PartPath): void;
}

/** The chips of a group, and groups within it: joined by "or" within the row, by "and" within those. */
export function FilterGroup({ members, path, words, chip, adder, onAdd }: FilterGroupProps) {
  const { t } = useTranslation();
  const jointAt = (depth: number) => t(depth % 2 === 0 ? 'filter.and' : 'filter.or');
  return members.map((part, i) => {
    const at = [...path, i];
    const pieces = piecesOf(part, at.length);
    const next = [...at, pieces?.length ?? 0];
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
      <span key={i} className={classes.member}>
        {path.length > 0 && i > 0 && <span className={classes.joint}>{jointAt(path.length)}</span>}
        {pieces === null ? (
          chip(part, at)
        ) : (
          <fieldset className={classes.group} aria-label={wordsOf(part, words)}>
            <FilterGroup members={pieces} path={at} words={words} chip={chip} adder={adder} onAdd={onAdd} />
            {adder(
              next,
              <button type="button" data-chip className={classes.more} onClick={() => onAdd(next)}>
                + {jointAt(at.length)}
              </button>,
            )}
          </fieldset>
        )}
      </span>
    );
  });
}
