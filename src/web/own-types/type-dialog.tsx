import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { type Dispatch, type SetStateAction, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnType } from '#domain/records/own-type-shape.ts';
import { fieldErrors, isToldElsewhere } from '../api/problem.ts';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { useConfirmClose } from '../design/use-confirm-leave.tsx';
import { useFocusFirstError } from '../design/use-focus-first-error.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { DeleteType } from './delete-type.tsx';
import { saveType } from './save-type.ts';
import { draftOf, newDraft, type TypeDraft } from './type-draft.ts';
import { TypeInputs } from './type-inputs.tsx';

interface TypeDialogProps {
  /** Null for one that is to be added. */
  type: OwnType | null;
  onClose: () => void;
}

/** Adds a record type, changes one, or deletes it. */
export function TypeDialog({ type, onClose }: TypeDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isPhone = useMediaQuery('(width < 48em)');
  const [begun] = useState(() => (type ? draftOf(type, language) : newDraft()));
  const [draft, setDraft] = useState(begun);
  const { closing, question } = useConfirmClose(
    () => JSON.stringify(draft) !== JSON.stringify(begun),
    onClose,
  );
  return (
    <Modal
      opened
      {...closing}
      size={640}
      fullScreen={isPhone}
      title={type ? t('ownTypes.edit', { name: type.label.many[language] }) : t('ownTypes.addTitle')}
    >
      <TypeForm type={type} draft={draft} onDraft={setDraft} onClose={onClose} />
      {question}
    </Modal>
  );
}

interface TypeFormProps extends TypeDialogProps {
  draft: TypeDraft;
  onDraft: Dispatch<SetStateAction<TypeDraft>>;
}

function TypeForm({ type, draft, onDraft, onClose }: TypeFormProps) {
  const { t } = useTranslation();
  const [isDeleting, setIsDeleting] = useState(false);
  const save = useMutation({ mutationFn: saveType, onSuccess: onClose });
  const form = useFocusFirstError(save.error);
  const problems = fieldErrors(save.error);
  const edit = (change: Partial<TypeDraft>) => {
    onDraft((before) => ({ ...before, ...change }));
    save.reset();
  };
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ type, draft });
      }}
      noValidate
    >
      <Stack gap="md">
        {isToldElsewhere(save.error, isDrawn) && <ProblemAlert error={save.error} />}
        <TypeInputs draft={draft} isNew={type === null} problems={problems} onChange={edit} />
        {type && isDeleting && (
          <DeleteType type={type} onDone={onClose} onCancel={() => setIsDeleting(false)} />
        )}
        <Group gap="xs">
          <Button type="submit" loading={save.isPending}>
            {t(type ? 'ownTypes.save' : 'ownTypes.add')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          {type && !isDeleting && (
            <Button variant="subtle" color="red" ml="auto" onClick={() => setIsDeleting(true)}>
              {t('ownTypes.delete.act')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

/** Whether a problem is told where it can be mended. */
function isDrawn(path: string): boolean {
  return /^(?:label\.(?:one|many)(?:\.(?:en|nb))?|path)$/.test(path);
}
