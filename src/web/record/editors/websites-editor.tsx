import { IconArrowUpRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useField } from '../form/form-context.ts';
import { webLink } from '../values/contact-links.ts';
import type { EditorProps } from './editor.ts';
import { LabelledRows } from './labelled-rows.tsx';

/** Web pages, and addresses for messages. */
export function WebsitesEditor({ fieldKey }: EditorProps) {
  const { t } = useTranslation();
  const { value, enter, ...field } = useField(fieldKey, 'websites');
  return (
    <LabelledRows
      fieldKey={fieldKey}
      field={field}
      rows={value}
      enter={enter}
      kind="websites"
      addText={t('record.rows.addWebsite')}
      inputMode="url"
      link={{
        to: (row) => webLink(row.value),
        icon: IconArrowUpRight,
        name: (address) => t('record.rows.openPage', { address }),
      }}
      make={(labelled) => labelled}
    />
  );
}
