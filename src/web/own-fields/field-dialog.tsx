import { Button, Checkbox, Group, Modal, Select, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import { ownFieldSections } from '#domain/fields/own-fields.ts';
import { type RecordType, recordTypeNames, recordTypes } from '#domain/records/record-types.ts';
import { fieldErrors } from '../api/problem.ts';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { useFocusFirstError } from '../design/use-focus-first-error.ts';
import { capitalised } from '../i18n/capitalised.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { BilingualInputs } from './bilingual-inputs.tsx';
import { DeleteField } from './delete-field.tsx';
import { draftOf, type FieldDraft, newDraft, readDraft } from './field-draft.ts';
import { hasOptions } from './field-kinds.ts';
import { FormulaEditor } from './formula-editor.tsx';
import { KindChoice } from './kind-choice.tsx';
import { OptionRows } from './option-rows.tsx';
import classes from './own-fields.module.css';
import { RuleInputs } from './rule-inputs.tsx';
import { saveField } from './save-field.ts';

interface FieldDialogProps {
  /** Null for one that is to be added. */
  field: OwnField | null;
  /** The record type that a new one is first shown on. */
  type: RecordType;
  /** All own fields. */
  fields: readonly OwnField[];
  onClose: () => void;
}

/** Adds an own field, changes one, or deletes it. */
export function FieldDialog(props: FieldDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isPhone = useMediaQuery('(width < 48em)');
  const { field, onClose } = props;
  return (
    <Modal
      opened
      onClose={onClose}
      size={680}
      fullScreen={isPhone}
      title={field ? t('ownFields.edit', { name: field.label[language] }) : t('ownFields.addTitle')}
    >
      <FieldForm {...props} />
    </Modal>
  );
}

function FieldForm({ field, type, fields, onClose }: FieldDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [draft, setDraft] = useState<FieldDraft>(() => (field ? draftOf(field, language) : newDraft(type)));
  const [unread, setUnread] = useState<Readonly<Record<string, string>>>({});
  const [isDeleting, setIsDeleting] = useState(false);
  const save = useMutation({ mutationFn: saveField, onSuccess: onClose });
  const form = useFocusFirstError(save.error ?? (Object.keys(unread).length > 0 ? unread : null));
  const problems = { ...fieldErrors(save.error), ...unread };
  const edit = (change: Partial<FieldDraft>) => {
    setDraft((before) => ({ ...before, ...change }));
    setUnread({});
    save.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readDraft(draft);
    if ('definition' in read) return save.mutate({ field, definition: read.definition });
    setUnread(
      Object.fromEntries(
        Object.entries(read.unread).map(([path, code]) => [path, t(`ownFields.unread.${code}`)]),
      ),
    );
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="sm">
        {save.error !== null && !Object.keys(problems).some(isShown) && <ProblemAlert error={save.error} />}
        <BilingualInputs
          name="label"
          value={draft.label}
          maxLength={100}
          problems={problems}
          onChange={(label) => edit({ label })}
          takesFocus
        />
        {field === null && (
          <KindChoice kind={draft.kind} problem={problems.kind} onChange={(kind) => edit({ kind })} />
        )}
        {hasOptions(draft.kind) && <OptionRows draft={draft} problems={problems} onChange={edit} />}
        {draft.kind === 'formula' && (
          <FormulaEditor
            draft={draft}
            field={field}
            fields={fields}
            problem={problems['rules.formula']}
            onChange={(formula) => edit({ formula })}
          />
        )}
        <RuleInputs draft={draft} problems={problems} onChange={edit} />
        <BilingualInputs
          name="help"
          value={draft.help}
          maxLength={500}
          problems={problems}
          onChange={(help) => edit({ help })}
        />
        <div className={classes.pair}>
          <Checkbox.Group
            label={t('ownFields.inputs.types')}
            value={[...draft.types]}
            error={problems.types}
            onChange={(types) => edit({ types })}
          >
            <Stack gap={12} mt={6}>
              {recordTypeNames.map((name) => (
                <Checkbox
                  key={name}
                  value={name}
                  label={capitalised(recordTypes[name].label.many[language])}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <Select
            label={t('ownFields.inputs.section')}
            data={ownFieldSections.map((value) => ({ value, label: t(`ownFields.sections.${value}`) }))}
            value={draft.section}
            allowDeselect={false}
            error={problems.section}
            onChange={(value) => {
              const section = ownFieldSections.find((known) => known === value);
              if (section) edit({ section });
            }}
          />
        </div>
        {field && isDeleting && (
          <DeleteField field={field} onDone={onClose} onCancel={() => setIsDeleting(false)} />
        )}
        <Group gap="xs" mt="xs">
          <Button type="submit" loading={save.isPending}>
            {t(field ? 'ownFields.save' : 'ownFields.add')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          {field && !isDeleting && (
            <Button variant="subtle" color="red" ml="auto" onClick={() => setIsDeleting(true)}>
              {t('ownFields.delete.act')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

/** Whether a problem is told where it can be mended. */
function isShown(path: string): boolean {
  return /^(?:label|help|kind|types|section|rules|options)(?:\.|$)/.test(path) && path !== 'rules';
}
