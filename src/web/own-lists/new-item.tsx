import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orpc } from '../api/client.ts';
import { fieldErrors } from '../api/problem.ts';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { showToast } from '../design/toast.tsx';
import { useFocusFirstError } from '../design/use-focus-first-error.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './own-lists.module.css';

/** Adds an item by its name, which is that in both languages until the other is given in the list. */
export function NewItem({ list, label }: { list: string; label: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: () => api.ownLists.add({ list, labels: { [language]: name.trim() } }),
    onSuccess: async (item) => {
      setName('');
      await queryClient.invalidateQueries({ queryKey: orpc.ownLists.key() });
      showToast(t('ownLists.added', { name: item.name }));
    },
  });
  const form = useFocusFirstError(add.error);
  const errors = fieldErrors(add.error);
  const problem = errors[`labels.${language}`] ?? errors['labels.en'] ?? errors.labels;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') add.mutate();
  };
  return (
    <form ref={form} className={classes.add} onSubmit={submit} noValidate>
      {problem === undefined && <ProblemAlert error={add.error} />}
      <TextInput
        label={label}
        value={name}
        maxLength={100}
        error={problem}
        onChange={(event) => {
          setName(event.currentTarget.value);
          add.reset();
        }}
      />
      <Button
        type="submit"
        variant="default"
        leftSection={<IconPlus size={16} stroke={1.5} />}
        loading={add.isPending}
      >
        {t('ownLists.add')}
      </Button>
    </form>
  );
}
