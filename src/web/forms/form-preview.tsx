import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormLayout } from '#domain/forms/form-layout.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { FormContext } from '../record/form/form-context.ts';
import { openForm } from '../record/form/form-store.ts';
import { LaidOutForm } from '../record/page/record-form.tsx';
import classes from './forms.module.css';

interface FormPreviewProps {
  type: RecordType;
  layout: FormLayout;
}

/** The form itself, smaller, as it is for a new record; nothing in it can be typed in. */
export function FormPreview({ type, layout }: FormPreviewProps) {
  const { t } = useTranslation();
  const [store] = useState(() => openForm(type, null));
  const context = useMemo(() => ({ store, formId: 'preview', readOnly: false, makeLinked: null }), [store]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by the keyboard too
    <section className={classes.preview} aria-label={t('forms.preview')} tabIndex={0}>
      <div className={classes.reduced} inert>
        <FormContext value={context}>
          <LaidOutForm layout={layout} />
        </FormContext>
      </div>
    </section>
  );
}
