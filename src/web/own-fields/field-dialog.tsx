import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { useConfirmClose } from '../design/use-confirm-leave.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { draftOf, newDraft } from './field-draft.ts';
import { FieldForm } from './field-form.tsx';

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
export function FieldDialog({ field, type, fields, onClose }: FieldDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isPhone = useMediaQuery('(width < 48em)');
  const [begun] = useState(() => (field ? draftOf(field, language) : newDraft(type)));
  const [draft, setDraft] = useState(begun);
  const { closing, question } = useConfirmClose(
    () => JSON.stringify(draft) !== JSON.stringify(begun),
    onClose,
  );
  return (
    <Modal
      opened
      {...closing}
      size={680}
      fullScreen={isPhone}
      title={field ? t('ownFields.edit', { name: field.label[language] }) : t('ownFields.addTitle')}
    >
      <FieldForm field={field} fields={fields} draft={draft} onDraft={setDraft} onClose={onClose} />
      {question}
    </Modal>
  );
}
