import { Button, Checkbox, SegmentedControl, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bulkFieldsOf, isManyValued } from '#domain/records/bulk-fields.ts';
import { fieldsOf } from '#domain/records/record-types.ts';
import { undoChangeSet } from '../change-sets/undo-change-set.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { runJob } from '../jobs/run-job.ts';
import { FormContext } from '../record/form/form-context.ts';
import { openForm } from '../record/form/form-store.ts';
import type { ActionPanelProps } from './action.ts';
import { BulkEditPreview } from './bulk-edit-preview.tsx';
import { BulkValue } from './bulk-value.tsx';
import { countedRecords, recordsOf } from './record-words.ts';
import classes from './selection.module.css';
import { selectionCalls } from './selection-calls.ts';
import { type Manner, useBulkChange } from './use-bulk-change.ts';

const manners: readonly Manner[] = ['add', 'remove', 'replace'];

/** One field of many records: which, what it is to hold, and what is in it today. */
export function BulkEditPanel({ target, onDone }: ActionPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { type, selection, count } = target;
  const [form] = useState(() => ({ store: openForm(type, null), formId: `bulk-${Date.now()}` }));
  const [key, setKey] = useState<string | null>(null);
  const [clear, setClear] = useState(false);
  const [manner, setManner] = useState<Manner>('add');
  const field = key === null ? undefined : fieldsOf(type)[key];
  const changes = useBulkChange({ store: form.store, field: key, clear, manner });
  const collator = new Intl.Collator(language);
  const options = bulkFieldsOf(type)
    .map(([value, { label }]) => ({ value, label: label[language] }))
    .toSorted((one, other) => collator.compare(one.label, other.label));

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (changes === null || field === undefined) return;
    onDone();
    void runJob((asked) => selectionCalls(type).bulkEdit({ selection, changes }, asked), {
      type,
      undo: (changeSetId) => undoChangeSet(changeSetId),
      running: t('selection.editing', { records: recordsOf(type) }),
      done: ({ changed }) =>
        t('selection.edited', { records: countedRecords(type, changed), field: field.label[language] }),
    });
  };

  return (
    <FormContext value={{ ...form, readOnly: false, makeLinked: null, standsAlone: true }}>
      <form className={classes.bulk} onSubmit={submit} noValidate>
        <Select
          data-autofocus
          openOnFocus={false}
          label={t('selection.field')}
          placeholder={t('selection.chooseField')}
          searchable
          data={options}
          value={key}
          onChange={(chosen) => {
            setKey(chosen);
            setClear(false);
          }}
          nothingFoundMessage={t('selection.noField')}
          maxDropdownHeight={280}
        />
        {key !== null && field && (
          <>
            {isManyValued(field.kind) && (
              <SegmentedControl
                size="xs"
                aria-label={t('selection.manner')}
                disabled={clear}
                data={manners.map((value) => ({ value, label: t(`selection.manners.${value}`) }))}
                value={manner}
                onChange={(chosen) => setManner(manners.find((known) => known === chosen) ?? 'add')}
              />
            )}
            {!clear && <BulkValue key={key} fieldKey={key} field={field} />}
            <Checkbox
              label={t('selection.clear')}
              checked={clear}
              onChange={(event) => setClear(event.currentTarget.checked)}
            />
            <BulkEditPreview target={target} field={key} changes={changes} />
          </>
        )}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" disabled={changes === null}>
            {t('selection.change', { records: countedRecords(type, count) })}
          </Button>
        </div>
      </form>
    </FormContext>
  );
}
