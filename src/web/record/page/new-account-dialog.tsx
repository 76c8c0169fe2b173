import { Button, Group, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../design/problem-alert.tsx';
import { DuplicateHint } from '../duplicates/duplicate-hint.tsx';
import { FormContext } from '../form/form-context.ts';
import { openForm } from '../form/form-store.ts';
import { useSave } from '../form/use-save.ts';
import { ProblemSummary } from './problem-summary.tsx';
import { RecordForm } from './record-form.tsx';

interface NewAccountDialogProps {
  /** As typed in the picker. */
  name: string;
  onMade: (accountId: number) => void;
  onClose: () => void;
}

/** An account made on the spot: the form of accounts, in a dialog over the form it is for. */
export function NewAccountDialog({ name, onMade, onClose }: NewAccountDialogProps) {
  const { t } = useTranslation();
  const [store] = useState(() => openForm('account', null, { name }));
  const context = useMemo(
    () => ({ store, formId: 'new-account', readOnly: false, makeLinked: null }),
    [store],
  );
  const { save, isSaving, error, refusals } = useSave(store, ({ record }) => {
    onMade(record.id);
    onClose();
  });
  return (
    <Modal opened onClose={onClose} size={780} title={t('record.account.newTitle')} padding={0}>
      <FormContext value={context}>
        <ProblemSummary refusals={refusals} />
        <ProblemAlert error={error} />
        <RecordForm beside={<DuplicateHint onMerge={null} />} onSaveKey={() => save('close')} />
        <Group gap="xs" p="md">
          <Button onClick={() => save('close')} loading={isSaving}>
            {t('record.account.create')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </Group>
      </FormContext>
    </Modal>
  );
}
