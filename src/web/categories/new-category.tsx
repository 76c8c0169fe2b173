import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orpc } from '../api/client.ts';
import { fieldErrors } from '../api/problem.ts';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { showToast } from '../design/toast.tsx';
import classes from './categories.module.css';

/** Adds a category by its name; it gets the next colour, which can be changed in the list. */
export function NewCategory() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: () => api.categories.add({ name: name.trim() }),
    onSuccess: async (category) => {
      setName('');
      await queryClient.invalidateQueries({ queryKey: orpc.categories.key() });
      showToast(t('categories.added', { name: category.name }));
    },
  });
  const problem = fieldErrors(add.error).name;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') add.mutate();
  };
  return (
    <form className={classes.add} onSubmit={submit} noValidate>
      {problem === undefined && <ProblemAlert error={add.error} />}
      <TextInput
        label={t('categories.new')}
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
        {t('categories.add')}
      </Button>
    </form>
  );
}
