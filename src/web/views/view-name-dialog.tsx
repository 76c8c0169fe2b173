import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '#domain/records/record-types.ts';
import type { ListState } from '#domain/views/list-state.ts';
import { fieldErrors } from '../api/problem.ts';
import { useMay } from '../auth/use-me.ts';
import { ProblemAlert } from '../design/problem-alert.tsx';
import type { OpenView } from './use-open-view.ts';
import { useViewActs } from './use-view-acts.ts';

interface ViewNameDialogProps {
  type: RecordType;
  view: OpenView;
  state: ListState;
  naming: 'new' | 'rename';
  onClose(): void;
}

/** Asks for the name of a view, and of a new one whether it is for all. */
export function ViewNameDialog({ type, view, state, naming, onClose }: ViewNameDialogProps) {
  const { t } = useTranslation();
  const acts = useViewActs(type);
  const mayShare = useMay('records.write');
  const [name, setName] = useState(naming === 'rename' ? view.name : '');
  const [shared, setShared] = useState(false);
  const keep = useMutation({
    mutationFn: () =>
      naming === 'rename' && view.saved
        ? acts.rename(view.saved, name.trim())
        : acts.saveAs(name.trim(), shared, state),
    onSuccess: onClose,
  });
  const errors = fieldErrors(keep.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(naming === 'rename' ? 'views.renameTitle' : 'views.saveAsTitle')}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {errors.name === undefined && <ProblemAlert error={keep.error} />}
          <TextInput
            label={t('views.name')}
            data-autofocus
            autoComplete="off"
            maxLength={100}
            value={name}
            error={errors.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {naming === 'new' && mayShare && (
            <Checkbox
              label={t('views.shareNew')}
              description={t('views.shareNewText')}
              checked={shared}
              onChange={(event) => setShared(event.currentTarget.checked)}
            />
          )}
          <Group gap="xs" mt="xs">
            <Button type="submit" loading={keep.isPending}>
              {t(naming === 'rename' ? 'views.renameAct' : 'views.saveAct')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
