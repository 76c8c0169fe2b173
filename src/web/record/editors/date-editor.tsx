import { ActionIcon, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { useField } from '../form/form-context.ts';
import { formatDateText, parseDateText } from './date-text.ts';
import type { EditorProps } from './editor.ts';
import classes from './editors.module.css';
import { FieldLabel } from './field-label.tsx';
import { useTypedText } from './use-typed-text.ts';

/** A date, typed as one likes or picked from the browser's own calendar. */
export function DateEditor({ fieldKey }: EditorProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const calendar = useRef<HTMLInputElement>(null);
  const { field, label, help, value, enter, problem, id, readOnly, leave } = useField(fieldKey, 'date');
  const text = useTypedText(fieldKey, {
    shown: value === null ? '' : formatDateText(value, language),
    read: (typed) => parseDateText(typed, new Date()),
    enter,
    leave,
  });
  return (
    <div className={classes.date}>
      <TextInput
        id={id}
        label={<FieldLabel label={label} required={field.required} />}
        description={help}
        value={text.value}
        onChange={(event) => text.onChange(event.currentTarget.value)}
        onBlur={text.onBlur}
        error={problem}
        readOnly={readOnly}
        autoComplete="off"
        rightSection={
          !readOnly && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={t('record.date.pick', { field: label })}
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
        value={value ?? ''}
        onChange={(event) => enter(event.currentTarget.value || null)}
      />
    </div>
  );
}
