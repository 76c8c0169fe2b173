import { IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { parseEmail } from '#domain/emails/parse-email.ts';
import type { EmailValue } from '#domain/fields/field.ts';
import { useField } from '../form/form-context.ts';
import { emailLink } from '../values/contact-links.ts';
import type { EditorProps } from './editor.ts';
import { LabelledRows } from './labelled-rows.tsx';

/** E-mail addresses, one of which may be the default. "Kari Nordmann <kari@fjord.no>" becomes the address in it. */
export function EmailsEditor({ fieldKey }: EditorProps) {
  const { t } = useTranslation();
  const { value, enter, ...field } = useField(fieldKey, 'emails');
  return (
    <LabelledRows<EmailValue>
      fieldKey={fieldKey}
      field={field}
      rows={value}
      enter={enter}
      kind="emails"
      addText={t('record.rows.addEmail')}
      inputMode="email"
      tidy={(typed) => (typed.includes('@') ? parseEmail(typed).address : typed)}
      link={{
        to: (row) => emailLink(row.value),
        icon: IconMail,
        name: (address) => t('record.rows.writeTo', { address }),
      }}
      mark={{
        text: t('record.rows.default'),
        isMarked: (row) => row.default === true,
        toggle: toggleDefault,
      }}
      make={(labelled, row) => ({ ...row, ...labelled })}
    />
  );
}

function toggleDefault(rows: readonly EmailValue[], index: number): EmailValue[] {
  return rows.map(({ default: wasDefault, ...row }, place) =>
    place === index && !wasDefault ? { ...row, default: true } : row,
  );
}
