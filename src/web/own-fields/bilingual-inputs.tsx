import { TextInput } from '@mantine/core';
import type { Bilingual } from '#domain/fields/field.ts';
import { otherLanguage } from '#domain/people/roles.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './own-fields.module.css';

interface BilingualInputsProps {
  /** What the text is, and which language it is in. */
  labels: Bilingual;
  /** The path that the server names it by. */
  path: string;
  value: Bilingual;
  onChange: (value: Bilingual) => void;
  /** What has to be mended, by such paths. */
  problems: Readonly<Record<string, string>>;
  maxLength: number;
  takesFocus?: boolean;
}

/** A text in both languages, the reader's own first; one that is left out is the same in the other. */
export function BilingualInputs(props: BilingualInputsProps) {
  const { labels, path, value, onChange, problems, maxLength, takesFocus } = props;
  const own = useLanguage();
  const languages = [own, otherLanguage(own)];
  return (
    <div className={classes.pair}>
      {languages.map((language, place) => (
        <TextInput
          key={language}
          label={labels[language]}
          placeholder={place === 1 ? value[own] : undefined}
          value={value[language]}
          maxLength={maxLength}
          error={problems[`${path}.${language}`] ?? (place === 0 ? problems[path] : undefined)}
          onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
          autoComplete="off"
          data-autofocus={(takesFocus && place === 0) || undefined}
        />
      ))}
    </div>
  );
}
