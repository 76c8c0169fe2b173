import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeType, type RecordType } from '#domain/records/record-types.ts';
import { KeyHint } from '../design/key-hint.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { useShortcut } from '../shell/use-shortcut.ts';
import classes from './list.module.css';

interface SearchFieldProps {
  type: RecordType;
  /** What is searched for, as the address says. */
  value: string;
  onSearch(text: string): void;
  /** ArrowDown goes on into the list. */
  onDown(): void;
}

/** ms after the last letter until it is searched: quicker than one reads, slower than one types. */
const PAUSE = 160;

/** Searches the list while one types. The focus stays, and so does what was found until the new is there. */
export function SearchField({ type, value, onSearch, onDown }: SearchFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const label = t('list.search', { many: describeType(type).label.many[language] });
  const [text, setText] = useState(value);
  const [sent, setSent] = useState(value);
  const [seen, setSeen] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  // The address changed by itself: back, a link, "empty the search".
  if (value !== seen) {
    setSeen(value);
    if (value !== sent) setText(value);
  }
  const send = useEffectEvent((searched: string) => {
    setSent(searched);
    onSearch(searched);
  });
  useEffect(() => {
    const searched = text.trim();
    if (searched === sent.trim()) return;
    const timer = setTimeout(() => send(searched), PAUSE);
    return () => clearTimeout(timer);
  }, [text, sent]);
  useShortcut('searchList', () => input.current?.focus());
  return (
    <TextInput
      ref={input}
      className={classes.search}
      type="text"
      inputMode="search"
      enterKeyHint="search"
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} stroke={1.5} />}
      rightSection={
        text === '' ? (
          <span className={classes.keyHint}>
            <KeyHint keys="/" />
          </span>
        ) : (
          <CloseButton
            size="sm"
            aria-label={t('list.emptySearch')}
            onClick={() => {
              setText('');
              input.current?.focus();
            }}
          />
        )
      }
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && text !== '') {
          event.preventDefault();
          setText('');
        }
        if (event.key === 'ArrowDown') {
          event.preventDefault();
          onDown();
        }
      }}
    />
  );
}
