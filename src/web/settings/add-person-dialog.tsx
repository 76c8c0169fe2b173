import { Button, Group, Modal, PasswordInput, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Role, roles } from '#domain/people/roles.ts';
import { api, orpc } from '../api/client.ts';
import { fieldErrors } from '../api/problem.ts';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { showToast } from '../design/toast.tsx';
import { useFocusFirstError } from '../design/use-focus-first-error.ts';

interface AddPersonDialogProps {
  opened: boolean;
  onClose: () => void;
}

export function AddPersonDialog({ opened, onClose }: AddPersonDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={t('settings.people.add')}>
      <AddPersonForm onClose={onClose} />
    </Modal>
  );
}

/** Empty each time it is opened. */
function AddPersonForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [role, setRole] = useState<Role>('member');
  const [form, setForm] = useState({ name: '', email: '', password: '' });
  const add = useMutation({
    mutationFn: () => api.people.add({ ...form, email: form.email.trim(), role }),
    onSuccess: async ({ name }) => {
      await queryClient.invalidateQueries({ queryKey: orpc.people.key() });
      showToast(t('settings.people.added', { name }));
      onClose();
    },
  });
  const errors = fieldErrors(add.error);
  const isShownAtFields = Object.keys(form).some((name) => name in errors);
  const formRef = useFocusFirstError(add.error);
  const field = (name: keyof typeof form) => ({
    value: form[name],
    error: errors[name],
    onChange: (event: { currentTarget: HTMLInputElement }) => {
      const { value } = event.currentTarget;
      setForm((before) => ({ ...before, [name]: value }));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <form ref={formRef} onSubmit={submit} noValidate>
      <Stack gap="sm">
        {!isShownAtFields && <ProblemAlert error={add.error} />}
        <TextInput label={t('setUp.name')} autoComplete="off" data-autofocus {...field('name')} />
        <TextInput label={t('signIn.email')} type="email" autoComplete="off" {...field('email')} />
        <Select
          label={t('settings.people.role')}
          data={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
          value={role}
          onChange={(value) => {
            const chosen = roles.find((each) => each === value);
            if (chosen) setRole(chosen);
          }}
          description={t(`roles.texts.${role}`)}
        />
        <PasswordInput
          label={t('settings.people.firstPassword')}
          description={t('settings.people.firstPasswordText')}
          autoComplete="new-password"
          {...field('password')}
        />
        <Group gap="xs" mt="xs">
          <Button type="submit" loading={add.isPending}>
            {t('settings.people.add')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
