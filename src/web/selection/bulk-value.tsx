import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#domain/fields/field.ts';
import { editorOf } from '../record/editors/editors.ts';
import { useField } from '../record/form/form-context.ts';
import classes from './selection.module.css';

/** Enters the value that many records get: as in their form, but for a mark, of which both sides are shown. */
export function BulkValue({ fieldKey, field }: { fieldKey: string; field: Field }) {
  if (field.kind === 'yesNo') return <YesNo fieldKey={fieldKey} />;
  const Editor = editorOf(field.kind);
  return Editor && <Editor fieldKey={fieldKey} />;
}

function YesNo({ fieldKey }: { fieldKey: string }) {
  const { t } = useTranslation();
  const { label, value, enter } = useField(fieldKey, 'yesNo');
  const labelId = useId();
  return (
    <div>
      <div id={labelId} className={classes.label}>
        {label}
      </div>
      <SegmentedControl
        size="sm"
        aria-labelledby={labelId}
        data={[
          { value: 'yes', label: t('selection.yes') },
          { value: 'no', label: t('selection.no') },
        ]}
        value={value ? 'yes' : 'no'}
        onChange={(chosen) => enter(chosen === 'yes')}
      />
    </div>
  );
}
