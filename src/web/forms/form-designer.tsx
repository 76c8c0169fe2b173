import { Button, SegmentedControl } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Form } from '#contract/forms.ts';
import { layoutOver } from '#domain/forms/form-layout.ts';
import { rowsOf } from '#domain/forms/form-rows.ts';
import { describeType, fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { fieldErrors, problemOf } from '../api/problem.ts';
import { Card } from '../design/card.tsx';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { useConfirmLeave } from '../design/use-confirm-leave.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { useFieldsRevision } from '../own-fields/adopt-own-fields.ts';
import { DesignerRows } from './designer-rows.tsx';
import { type Draft, fieldAt, layoutToSave, withFields } from './form-draft.ts';
import { FormPreview } from './form-preview.tsx';
import classes from './forms.module.css';
import { resetForm, saveFormLayout } from './save-form-layout.ts';
import { StaleNotice } from './stale-notice.tsx';

/** Makes up the form of a record type: its parts at the left, and what comes of them at the right. */
export function FormDesigner({ type, form }: { type: RecordType; form: Form }) {
  const { t } = useTranslation();
  const language = useLanguage();
  /** What is not saved, and the version of the form that it was made from. */
  const [edited, setEdited] = useState<{ draft: Draft; version: number } | null>(null);
  /** The field that was changed last. */
  const [touched, setTouched] = useState<string>();
  const [shown, setShown] = useState<'rows' | 'preview'>('rows');
  const fields = fieldsOf(type);
  const kept = rowsOf(layoutOver(form.isDefault ? null : form, fields));
  const draft = edited ? withFields(edited.draft, fields) : kept;
  const layout = layoutToSave(draft);
  const isChanged = edited !== null && JSON.stringify(layout) !== JSON.stringify(layoutToSave(kept));
  const discard = () => {
    setEdited(null);
    save.reset();
  };
  const save = useMutation({ mutationFn: saveFormLayout, onSuccess: () => setEdited(null) });
  const reset = useMutation({ mutationFn: resetForm, onSuccess: discard });
  const confirmLeave = useConfirmLeave(() => isChanged && !save.isPending);
  const edit = (next: Draft, place: number) => {
    setTouched(fieldAt(next, place));
    setEdited({ draft: next, version: edited?.version ?? form.version });
    save.reset();
  };
  const isStale = isChanged && edited.version !== form.version;
  const error = save.error !== null && problemOf(save.error).code === 'staleVersion' ? null : save.error;
  const revision = useFieldsRevision();
  const many = describeType(type).label.many[language];
  const preview = useDeferredValue(draft);
  return (
    <>
      <div className={classes.buttons}>
        <Button
          disabled={!isChanged || isStale}
          loading={save.isPending}
          onClick={() => edited && save.mutate({ type, layout, version: edited.version })}
        >
          {t('forms.save')}
        </Button>
        {isChanged && (
          <Button variant="default" onClick={discard}>
            {t('forms.discard')}
          </Button>
        )}
        {!form.isDefault && (
          <Button
            variant="subtle"
            color="gray"
            className={classes.reset}
            loading={reset.isPending}
            onClick={() => reset.mutate(type)}
          >
            {t('forms.reset')}
          </Button>
        )}
      </div>
      <SegmentedControl
        className={classes.switch}
        aria-label={t('forms.shownPart')}
        data={[
          { value: 'rows', label: t('forms.parts') },
          { value: 'preview', label: t('forms.preview') },
        ]}
        value={shown}
        onChange={(value) => setShown(value === 'preview' ? 'preview' : 'rows')}
      />
      <div className={classes.designer} data-shown={shown}>
        <div className={classes.editor}>
          <Card title={t('forms.formOf', { many })}>
            <p className={classes.text}>{t('forms.text')}</p>
            <ProblemAlert error={error ?? reset.error} />
            {isStale && (
              <StaleNotice onTheirs={discard} onMine={() => setEdited({ draft, version: form.version })} />
            )}
            <DesignerRows type={type} draft={draft} onChange={edit} problems={fieldErrors(error)} />
          </Card>
        </div>
        <FormPreview key={revision} type={type} layout={layoutToSave(preview)} touched={touched} />
      </div>
      {confirmLeave}
    </>
  );
}
