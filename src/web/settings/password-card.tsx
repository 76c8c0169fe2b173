import { Alert, Button, Checkbox, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { authClient } from '../auth/auth-client.ts';
import { useMe } from '../auth/use-me.ts';
import { Card } from '../design/card.tsx';
import { showToast } from '../design/toast.tsx';
import classes from './settings-frame.module.css';

/** As the server asks of a new password. */
const shortestPassword = 10;

type Refusal = 'tooShort' | 'wrong' | 'tooMany' | 'failed';

export function PasswordCard() {
  const { t } = useTranslation();
  const { email } = useMe();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [elsewhere, setElsewhere] = useState(true);
  const change = useMutation({
    mutationFn: async (): Promise<Refusal | null> => {
      if (next.length < shortestPassword) return 'tooShort';
      const { error } = await authClient.changePassword({
        currentPassword: current,
        newPassword: next,
        revokeOtherSessions: elsewhere,
      });
      if (error === null) return null;
      if (error.status === 429) return 'tooMany';
      return error.code === 'INVALID_PASSWORD' ? 'wrong' : 'failed';
    },
    onSuccess: (refusal) => {
      if (refusal !== null) return;
      setCurrent('');
      setNext('');
      showToast(t('settings.password.changed'));
    },
  });
  const refusal = change.isError ? 'failed' : change.data;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <Card title={t('settings.password.title')}>
      <form className={classes.rows} onSubmit={submit} noValidate>
        {(refusal === 'failed' || refusal === 'tooMany') && (
          <Alert color="red" role="alert">
            {t(`settings.password.${refusal}`)}
          </Alert>
        )}
        {/* Tells a password manager whose password this is. */}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput
          label={t('settings.password.current')}
          autoComplete="current-password"
          value={current}
          error={refusal === 'wrong' && t('settings.password.wrong')}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('settings.password.next')}
          description={t('setUp.passwordText')}
          autoComplete="new-password"
          value={next}
          error={refusal === 'tooShort' && t('settings.password.tooShort', { count: shortestPassword })}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <Checkbox
          label={t('settings.password.elsewhere')}
          checked={elsewhere}
          onChange={(event) => setElsewhere(event.currentTarget.checked)}
        />
        <Button type="submit" variant="default" loading={change.isPending}>
          {t('settings.password.submit')}
        </Button>
      </form>
    </Card>
  );
}
