import { ActionIcon, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../design/live-region.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './date-field.module.css';
import { formatDateText, readDateText, steppedDate } from './date-text.ts';

interface DateFieldProps {
  label: ReactNode;
  /** The label in words alone. */
  name: string;
  /** As "2026-03-07". */
  value: string | null;
  /** Earliest and latest date that can be taken. */
  min?: string | undefined;
  max?: string | undefined;
  onChange(date: string | null): void;
  /** Where text that is no date yet is kept, if not in the field itself: all that is typed goes there at once. */
  draft?: { readonly text: string | undefined; keep(text: string): void };
  onLeave?: () => void;
  /** What is wrong with the date taken. */
  problem?: string | undefined;
  id?: string;
  description?: string | undefined;
  placeholder?: string;
  readOnly?: boolean;
}

const steps: Readonly<Record<string, { days: number } | { months: number }>> = {
  ArrowUp: { days: 1 },
  ArrowDown: { days: -1 },
  PageUp: { months: 1 },
  PageDown: { months: -1 },
};

/**
 * A date, typed as one likes: taken, and written as it was understood, with Enter or when the field is left. Text that
 * cannot be read stays, to be mended. The arrow keys go by days, the page keys by months, Alt+Down opens the calendar.
 */
export function DateField(props: DateFieldProps) {
  const { label, name, value, min, max, onChange, draft, onLeave, problem, readOnly = false } = props;
  const { id, description, placeholder } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const calendar = useRef<HTMLInputElement>(null);
  const [typing, setTyping] = useState<string | null>(null);
  const [own, setOwn] = useState<{ readonly text: string; readonly beside: string | null }>();
  const [given, setGiven] = useState<{ readonly date: string | null }>();
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    setGiven(undefined);
  }
  // What was put here counts at once: where it is kept, as in an address, it may come from a moment later.
  const date = given ? given.date : value;
  // Another date, chosen elsewhere, takes the place of what could not be read.
  const kept = draft ? draft.text : own?.beside === date ? own.text : undefined;
  const text = typing ?? kept ?? (date === null ? '' : formatDateText(date, language));

  const faultOf = (read: string | null): string | undefined => {
    if (read === null) return t('dates.notADate');
    if (min !== undefined && read < min) return t('dates.tooEarly', { date: formatDateText(min, language) });
    if (max !== undefined && read > max) return t('dates.tooLate', { date: formatDateText(max, language) });
    return undefined;
  };
  const type = (typed: string): void => {
    setTyping(typed);
    if (!draft) return;
    const read = dateIn(typed);
    onChange(read);
    if (read === null && typed.trim() !== '') draft.keep(typed);
  };
  const put = (next: string | null): void => {
    setTyping(null);
    setOwn(undefined);
    if (next === date) return;
    setGiven({ date: next });
    onChange(next);
  };
  const take = (): void => {
    if (typing === null) return;
    const read = dateIn(typing);
    if (draft) setTyping(null);
    else if (typing.trim() === '' || faultOf(read) === undefined) put(read);
    else {
      setTyping(null);
      setOwn({ text: typing, beside: date });
    }
  };
  // A panel that closes takes the field with it before it is left.
  const takeLast = useEffectEvent(take);
  useEffect(() => () => takeLast(), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') take();
    if (readOnly || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = steps[event.key];
    if (event.altKey ? event.key !== 'ArrowDown' : step === undefined) return;
    event.preventDefault();
    if (event.altKey) calendar.current?.showPicker();
    else if (step) {
      const stepped = within(steppedDate(dateIn(text), step), min, max);
      put(stepped);
      announce(format.weekdayAndDate(stepped));
    }
  };
  const fault = typing !== null || text === '' ? undefined : faultOf(dateIn(text));
  return (
    <div className={classes.field}>
      <TextInput
        id={id}
        label={label}
        description={description}
        placeholder={placeholder}
        value={text}
        error={fault ?? problem}
        readOnly={readOnly}
        autoComplete="off"
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => {
          take();
          onLeave?.();
        }}
        onKeyDown={onKeyDown}
        rightSection={
          !readOnly && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={t('dates.pick', { field: name })}
              onClick={() => calendar.current?.showPicker()}
            >
              <IconCalendar size={16} stroke={1.5} />
            </ActionIcon>
          )
        }
      />
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden
        className={classes.calendar}
        min={min}
        max={max}
        value={date ?? ''}
        onChange={(event) => put(event.currentTarget.value || null)}
      />
    </div>
  );
}

function dateIn(text: string): string | null {
  const read = readDateText(text);
  return 'date' in read ? read.date : null;
}

function within(date: string, min = date, max = date): string {
  if (date < min) return min;
  return date > max ? max : date;
}
