import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { otherLanguage } from '#domain/people/roles.ts';
import { announce } from '../design/live-region.tsx';
import { RowHandle } from '../design/row-handle.tsx';
import { type RowSide, useRowDrag } from '../design/use-row-drag.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { type FieldDraft, type OptionDraft, withNewOption, withOptionMoved } from './field-draft.ts';
import classes from './own-fields.module.css';

interface OptionRowsProps {
  draft: FieldDraft;
  onChange: (draft: FieldDraft) => void;
  problems: Readonly<Record<string, string>>;
}

/** What a choice offers: named in both languages, in the order in which it is offered. */
export function OptionRows({ draft, onChange, problems }: OptionRowsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const group = useRef<HTMLFieldSetElement>(null);
  const { options } = draft;
  const nameAt = (place: number) =>
    options[place]?.label[language].trim() || t('ownFields.options.unnamed', { number: place + 1 });
  /** Gives the keyboard to a part of a row, once it stands in its place. */
  const focusIn = (key: string | undefined, part: string) =>
    requestAnimationFrame(() =>
      group.current?.querySelector<HTMLElement>(`[data-option="${key}"] ${part}`)?.focus(),
    );
  const move = (from: number, to: number) => {
    const next = withOptionMoved(draft, from, to);
    if (next === draft) return;
    onChange(next);
    announce(t('ownFields.options.moved', { name: nameAt(from), place: to + 1, total: options.length }));
    focusIn(options[from]?.key, '[data-handle]');
  };
  const add = () => {
    const next = withNewOption(draft);
    onChange(next);
    focusIn(next.options.at(-1)?.key, 'input');
  };
  const remove = (place: number) => {
    const gone = options[place];
    onChange({ ...draft, options: options.filter((each) => each !== gone) });
    announce(t('ownFields.options.removed', { name: nameAt(place) }));
    focusIn((options[place + 1] ?? options[place - 1])?.key, 'input');
  };
  const { list, sideOf, begin } = useRowDrag(move);
  return (
    <fieldset className={classes.group} ref={group} aria-describedby={problems.options && 'options-problem'}>
      <legend>{t('ownFields.options.title')}</legend>
      <ol className={classes.options} ref={list}>
        {options.map((option, place) => (
          <OptionRow
            key={option.key}
            option={option}
            place={place}
            name={nameAt(place)}
            problems={problems}
            side={sideOf(place)}
            onChange={(label) =>
              onChange({
                ...draft,
                options: options.map((each) => (each === option ? { ...option, label } : each)),
              })
            }
            onMove={(step) => move(place, place + step)}
            onRemove={() => remove(place)}
            onDrag={(event) => begin(event, place)}
            onNext={() => (place === options.length - 1 ? add() : focusIn(options[place + 1]?.key, 'input'))}
          />
        ))}
      </ol>
      {problems.options && (
        <p className={classes.problem} id="options-problem">
          {problems.options}
        </p>
      )}
      <Button variant="default" mt={6} leftSection={<IconPlus size={16} stroke={1.5} />} onClick={add}>
        {t('ownFields.options.add')}
      </Button>
    </fieldset>
  );
}

interface OptionRowProps {
  option: OptionDraft;
  place: number;
  name: string;
  problems: Readonly<Record<string, string>>;
  side: RowSide;
  onChange: (label: OptionDraft['label']) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
  onDrag: (event: PointerEvent) => void;
  /** Enter: to the next, or to a new one. */
  onNext: () => void;
}

function OptionRow(props: OptionRowProps) {
  const { option, place, name, problems, side, onChange, onMove, onRemove, onDrag, onNext } = props;
  const { t } = useTranslation();
  const own = useLanguage();
  const languages = [own, otherLanguage(own)];
  return (
    <li className={classes.option} data-drag={side} data-option={option.key}>
      <RowHandle label={t('ownFields.options.move', { name })} onMove={onMove} onDrag={onDrag} />
      {languages.map((language, nth) => (
        <TextInput
          key={language}
          aria-label={t(`ownFields.options.nameIn.${language}`, { number: place + 1 })}
          placeholder={nth === 0 ? t('ownFields.options.placeholder') : option.label[own] || undefined}
          maxLength={100}
          value={option.label[language]}
          error={
            problems[`options.${place}.label.${language}`] ??
            (nth === 0 ? (problems[`options.${place}.label`] ?? problems[`options.${place}.id`]) : undefined)
          }
          onChange={(event) => onChange({ ...option.label, [language]: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onNext();
          }}
          autoComplete="off"
        />
      ))}
      <ActionIcon
        variant="subtle"
        color="gray"
        mt={2}
        aria-label={t('ownFields.options.remove', { name })}
        onClick={onRemove}
      >
        <IconTrash size={16} stroke={1.5} />
      </ActionIcon>
    </li>
  );
}
