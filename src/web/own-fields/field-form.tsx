import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type Dispatch, type SetStateAction, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canBecome } from '#domain/fields/convert-value.ts';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import { type OwnFieldKind, ownFieldKinds } from '#domain/fields/own-fields.ts';
import { fieldErrors, isToldElsewhere } from '../api/problem.ts';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { useFocusFirstError } from '../design/use-focus-first-error.ts';
import { BilingualInputs } from './bilingual-inputs.tsx';
import { ConvertField } from './convert-field.tsx';
import { DeleteField } from './delete-field.tsx';
import { isDrawn } from './drawn-paths.ts';
import { type FieldDraft, readDraft } from './field-draft.ts';
import { FieldInputs } from './field-inputs.tsx';
import { KindChoice } from './kind-choice.tsx';
import { saveField } from './save-field.ts';

interface FieldFormProps {
  /** Null for one that is to be added. */
  field: OwnField | null;
  /** All own fields. */
  fields: readonly OwnField[];
  draft: FieldDraft;
  onDraft: Dispatch<SetStateAction<FieldDraft>>;
  onClose: () => void;
}

/** All that can be said of an own field. Where another kind is chosen for it, that is looked at before anything else. */
export function FieldForm({ field, fields, draft, onDraft, onClose }: FieldFormProps) {
  const { t } = useTranslation();
  const [nextKind, setNextKind] = useState<OwnFieldKind | null>(null);
  const [unread, setUnread] = useState<Readonly<Record<string, string>>>({});
  const [isDeleting, setIsDeleting] = useState(false);
  // What has to be mended stands among the inputs.
  const save = useMutation({ mutationFn: saveField, onSuccess: onClose, onError: () => setNextKind(null) });
  const form = useFocusFirstError(save.error ?? (Object.keys(unread).length > 0 ? unread : null));
  const problems = { ...fieldErrors(save.error), ...unread };
  const edit = (change: Partial<FieldDraft>) => {
    onDraft((before) => ({ ...before, ...change }));
    setUnread({});
    save.reset();
  };
  const kinds = kindsFor(field);
  const chooseKind = (kind: OwnFieldKind) => {
    if (field) setNextKind(kind === field.kind ? null : kind);
    else edit({ kind });
  };
  const submit = () => {
    const read = readDraft(draft);
    if ('definition' in read) return save.mutate({ field, definition: read.definition, nextKind });
    setNextKind(null);
    setUnread(
      Object.fromEntries(
        Object.entries(read.unread).map(([path, code]) => [path, t(`ownFields.unread.${code}`)]),
      ),
    );
  };
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (nextKind === null) submit();
      }}
      noValidate
    >
      <Stack gap="sm">
        {isToldElsewhere(save.error, (path) => isDrawn(path, draft.kind)) && (
          <ProblemAlert error={save.error} />
        )}
        <BilingualInputs
          labels={{ en: t('ownFields.inputs.label.en'), nb: t('ownFields.inputs.label.nb') }}
          path="label"
          value={draft.label}
          maxLength={100}
          problems={problems}
          onChange={(label) => edit({ label })}
          takesFocus
        />
        {kinds.length > 1 && (
          <KindChoice
            kind={nextKind ?? draft.kind}
            kinds={kinds}
            problem={problems.kind}
            onChange={chooseKind}
          />
        )}
        {field && nextKind !== null ? (
          <ConvertField
            key={nextKind}
            field={field}
            kind={nextKind}
            isStarting={save.isPending}
            onConvert={submit}
            onCancel={() => setNextKind(null)}
          />
        ) : (
          <>
            <FieldInputs draft={draft} field={field} fields={fields} problems={problems} onChange={edit} />
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
          </>
        )}
      </Stack>
    </form>
  );
}

/** The kinds that a field can be of, or become. */
function kindsFor(field: OwnField | null): readonly OwnFieldKind[] {
  if (!field) return ownFieldKinds;
  return ownFieldKinds.filter((kind) => kind === field.kind || canBecome(field.kind, kind));
}
