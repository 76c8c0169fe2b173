import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { FieldForm, type FieldFormProps } from './field-form.tsx';

/** Adds an own field, changes one, or deletes it. */
export function FieldDialog(props: FieldFormProps) {
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
