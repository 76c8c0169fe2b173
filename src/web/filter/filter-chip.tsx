import { IconX } from '@tabler/icons-react';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '#domain/filters/filter.ts';
import classes from './filter.module.css';
import { type FilterWords, sentenceOf, wordsOf } from './filter-words.ts';

interface FilterChipProps {
  ref?: Ref<HTMLElement>;
  /** Of the sentence, by which the panel that hangs from it is called. */
  id?: string;
  filter: Filter;
  words: FilterWords;
  open: boolean;
  /** Left out for what cannot be edited piece by piece. */
  onOpen: (() => void) | undefined;
  onRemove(): void;
}

/** One part of a filter as a sentence. Enter edits it, Delete and Backspace take it out. */
export function FilterChip({ ref, id, filter, words, open, onOpen, onRemove }: FilterChipProps) {
  const { t } = useTranslation();
  const whole = wordsOf(filter, words);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    onRemove();
  };
  return (
    <span ref={ref} className={classes.chip}>
      <button
        type="button"
        id={id}
        data-chip
        className={classes.sentence}
        aria-haspopup={onOpen && 'dialog'}
        aria-expanded={onOpen && open}
        onClick={onOpen}
        onKeyDown={onKeyDown}
      >
        {'field' in filter ? <Words filter={filter} words={words} /> : whole}
      </button>
      <button
        type="button"
        tabIndex={-1}
        className={classes.remove}
        aria-label={t('filter.remove', { filter: whole })}
        onClick={onRemove}
      >
        <IconX size={13} stroke={1.75} aria-hidden />
      </button>
    </span>
  );
}

function Words({ filter, words }: { filter: Extract<Filter, { field: string }>; words: FilterWords }) {
  const { label, text } = sentenceOf(filter, words);
  return (
    <>
      {label}: <b>{text}</b>
    </>
  );
}
