import { Button } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../auth/use-me.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { elementId, useField, useForm } from '../form/form-context.ts';
import type { EditorProps } from './editor.ts';
import { insertTimeStamp } from './insert-time-stamp.ts';

/** Puts date, time and name where the cursor stands in a long text. */
export function TimeStampButton({ fieldKey }: EditorProps) {
  const { t } = useTranslation();
  const { formId } = useForm();
  const format = useFormat();
  const me = useMe();
  const { value, enter, readOnly } = useField(fieldKey, 'longText');
  if (readOnly) return null;
  const stamp = () => {
    const area = document.getElementById(elementId(formId, fieldKey));
    if (!(area instanceof HTMLTextAreaElement)) return;
    const at = area.dataset.visited ? area.selectionStart : area.value.length;
    const { text, caret } = insertTimeStamp(value ?? '', at, `${format.dateTime(Date.now())} ${me.name}:`);
    enter(text);
    area.focus();
    requestAnimationFrame(() => area.setSelectionRange(caret, caret));
  };
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      leftSection={<IconClock size={16} stroke={1.5} />}
      onClick={stamp}
    >
      {t('record.comments.addTimeStamp')}
    </Button>
  );
}
