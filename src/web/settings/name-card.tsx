import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { authClient } from '../auth/auth-client.ts';
import { meQuery } from '../auth/me.ts';
import { useMe } from '../auth/use-me.ts';
import { Card } from '../design/card.tsx';
import { showProblemToast, showToast } from '../design/toast.tsx';
import classes from './settings-frame.module.css';

/** One's own name, as colleagues see it. */
export function NameCard() {
  const { t } = useTranslation();
  const me = useMe();
  const queryClient = useQueryClient();
  const [name, setName] = useState(me.name);
  const save = useMutation({
    mutationFn: async (newName: string) => {
      const { error } = await authClient.updateUser({ name: newName });
      if (error) throw new Error(error.message);
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
    onError: showProblemToast,
  });
  const isEmpty = name.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const before = me.name;
    if (isEmpty) return;
    save.mutate(name.trim(), {
      onSuccess: () =>
        showToast(t('settings.saved'), {
          undo: () => {
            setName(before);
            save.mutate(before);
          },
        }),
    });
  };
  return (
    <Card title={t('settings.account.name')}>
      <form className={classes.rows} onSubmit={submit} noValidate>
        <TextInput
          label={t('setUp.name')}
          autoComplete="name"
          spellCheck={false}
          value={name}
          error={isEmpty && t('settings.account.nameMissing')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <p className="muted">{t('settings.account.email', { email: me.email })}</p>
        <Button type="submit" variant="default" loading={save.isPending}>
          {t('settings.account.saveName')}
        </Button>
      </form>
    </Card>
  );
}
