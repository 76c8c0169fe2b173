import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormLayout } from '#domain/forms/form-layout.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { elementId, FormContext } from '../record/form/form-context.ts';
import { openForm } from '../record/form/form-store.ts';
import { LaidOutForm } from '../record/page/record-form.tsx';
import classes from './forms.module.css';

const formId = 'preview';

interface FormPreviewProps {
  type: RecordType;
  layout: FormLayout;
  /** The field that was changed last: it is brought into view. */
  touched?: string | undefined;
}

/** The form itself, smaller, as it is for a new record; nothing in it can be typed in. */
export function FormPreview({ type, layout, touched }: FormPreviewProps) {
  const { t } = useTranslation();
  const [store] = useState(() => openForm(type, null));
  const context = useMemo(() => ({ store, formId, readOnly: false, makeLinked: null }), [store]);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (frame.current && touched) bringIntoView(frame.current, touched);
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by the keyboard too
    <section className={classes.preview} ref={frame} aria-label={t('forms.preview')} tabIndex={0}>
      <div className={classes.reduced} inert>
        <FormContext value={context}>
          <LaidOutForm layout={layout} />
        </FormContext>
      </div>
    </section>
  );
}

/** Scrolls the preview, and nothing around it, to a field. */
function bringIntoView(frame: HTMLElement, key: string): void {
  // A field of many values has no control of its own, but one in each row.
  const part = frame.querySelector(`[id^="${elementId(formId, key)}"]`);
  if (!part) return;
  const [outer, inner] = [frame.getBoundingClientRect(), part.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom)
    frame.scrollTo({ top: frame.scrollTop + inner.top - outer.top - outer.height / 3 });
}
