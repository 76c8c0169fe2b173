import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useForm, useFormState } from '../form/form-context.ts';
import { conflictsOf, type FormState } from '../form/form-state.ts';
import { type Choice, type Choices, resolveConflicts } from '../form/resolve-conflicts.ts';
import classes from './conflict-dialog.module.css';
import { ConflictField } from './conflict-field.tsx';

interface ConflictDialogProps {
  /** Who saved the other values. */
  colleague: string;
  onResolved: () => void;
  onClose: () => void;
}

/** Both values of each field that two people have changed, to choose between; nothing is overwritten unseen. */
export function ConflictDialog({ colleague, onResolved, onClose }: ConflictDialogProps) {
  const { t } = useTranslation();
  const { store } = useForm();
  const state = useFormState((current: FormState) => current);
  const [choices, setChoices] = useState<Choices>({});
  const [wasPressed, setPressed] = useState(false);
  const conflicts = conflictsOf(state);
  const missing = conflicts.filter(({ head }) => choices[head] === undefined);
  const chooseAll = (choice: Choice) =>
    setChoices(Object.fromEntries(conflicts.map(({ head }) => [head, choice])));
  const save = () => {
    setPressed(true);
    if (missing.length > 0) return;
    store.update((current) => resolveConflicts(current, choices));
    onResolved();
  };
  return (
    <Modal opened onClose={onClose} size={720} title={t('record.conflict.title', { name: colleague })}>
      <Text mb="sm">{t('record.conflict.text', { name: colleague })}</Text>
      <div className={classes.fields}>
        {conflicts.map(({ head }, place) => (
          <ConflictField
            key={head}
            fieldKey={head}
            colleague={colleague}
            choice={choices[head]}
            onChoose={(choice) => setChoices((current) => ({ ...current, [head]: choice }))}
            isFirst={place === 0}
            isMissing={wasPressed && choices[head] === undefined}
          />
        ))}
      </div>
      {wasPressed && missing.length > 0 && (
        <p role="alert" className={classes.missing}>
          {t('record.conflict.missing', { count: missing.length })}
        </p>
      )}
      <Group gap="xs" mt="md">
        <Button onClick={save}>{t('record.conflict.save')}</Button>
        {conflicts.length > 1 && (
          <>
            <Button variant="default" onClick={() => chooseAll('mine')}>
              {t('record.conflict.allMine')}
            </Button>
            <Button variant="default" onClick={() => chooseAll('theirs')}>
              {t('record.conflict.allTheirs', { name: colleague })}
            </Button>
          </>
        )}
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('confirmLeave.stay')}
        </Button>
      </Group>
    </Modal>
  );
}
