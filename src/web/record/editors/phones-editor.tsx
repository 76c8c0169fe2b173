import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PhoneValue } from '#domain/fields/field.ts';
import { useField } from '../form/form-context.ts';
import { phoneLink } from '../values/contact-links.ts';
import type { EditorProps } from './editor.ts';
import { LabelledRows } from './labelled-rows.tsx';
import { usePhoneTexts } from './use-phone-texts.ts';

/** Telephone numbers: kept as typed, and shown the way they are written where they are dialled. */
export function PhonesEditor({ fieldKey }: EditorProps) {
  const { t } = useTranslation();
  const { value, enter, ...field } = useField(fieldKey, 'phones');
  const phoneOf = usePhoneTexts(value);
  return (
    <LabelledRows<PhoneValue>
      fieldKey={fieldKey}
      field={field}
      rows={value}
      enter={enter}
      kind="phones"
      addText={t('record.rows.addPhone')}
      inputMode="tel"
      shown={(row) => phoneOf(row).shown}
      link={{
        to: (row) => phoneLink(row.value, phoneOf(row).e164),
        icon: IconPhone,
        name: (number) => t('record.rows.call', { number }),
      }}
      make={(labelled, row) => (row?.value === labelled.value ? { ...row, ...labelled } : labelled)}
    />
  );
}
