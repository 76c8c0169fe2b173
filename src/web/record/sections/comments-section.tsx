import { Button } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../auth/use-me.ts';
import { Card } from '../../design/card.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { LongTextEditor } from '../editors/long-text-editor.tsx';
import { elementId, useField, useForm } from '../form/form-context.ts';
import { insertTimeStamp } from './insert-time-stamp.ts';
import type { SectionProps } from './sections.ts';

/** Long text, with a button that says in it who writes, and when. */
export function CommentsSection({ title, heads }: SectionProps) {
  const { readOnly } = useForm();
  return heads.map((key) => (
    <Card key={key} title={title} isGroup actions={!readOnly && <TimeStampButton fieldKey={key} />}>
      <LongTextEditor fieldKey={key} hideLabel />
    </Card>
  ));
}

/** Puts date, time and name where the cursor stands. */
function TimeStampButton({ fieldKey }: { fieldKey: string }) {
  const { t } = useTranslation();
  const { formId } = useForm();
  const format = useFormat();
  const me = useMe();
  const { value, enter } = useField(fieldKey, 'longText');
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
