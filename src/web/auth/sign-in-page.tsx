import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './auth-frame.module.css';
import { AuthFrame } from './auth-frame.tsx';
import { meQuery } from './me.ts';
import { safeReturnAddress } from './return-address.ts';
import { type SignInRefusal, signIn } from './sign-in.ts';
import { useCountdown } from './use-countdown.ts';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const router = useRouter();
  const search = route.useSearch();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const attempt = useMutation({
    mutationFn: signIn,
    onSuccess: async (refusal) => {
      if (refusal !== null) return;
      queryClient.removeQueries({ queryKey: meQuery.queryKey });
      router.history.push(safeReturnAddress(search.return));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt.mutate({ email: email.trim(), password });
  };
  return (
    <AuthFrame title={t('signIn.title')}>
      <form className={classes.form} onSubmit={submit} noValidate>
        {attempt.data && <Refusal key={attempt.submittedAt} refusal={attempt.data} />}
        {attempt.isError && <Refusal refusal={{ reason: 'other' }} />}
        <TextInput
          label={t('signIn.email')}
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          spellCheck={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('signIn.password')}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={attempt.isPending} fullWidth>
          {t('signIn.submit')}
        </Button>
        <p className="muted" style={{ margin: 0 }}>
          {t('signIn.help')}
        </p>
      </form>
    </AuthFrame>
  );
}

function Refusal({ refusal }: { refusal: SignInRefusal }) {
  const { t } = useTranslation();
  const texts = {
    wrong: t('signIn.wrong'),
    other: t('signIn.failed'),
  };
  return (
    <Alert color="red" icon={<IconAlertTriangle stroke={1.5} />} role="alert">
      {refusal.reason === 'wait' ? <Wait seconds={refusal.seconds} /> : texts[refusal.reason]}
    </Alert>
  );
}

/** How long to wait. The figures go down for the eye; a reader is told the first and that it is over. */
function Wait({ seconds }: { seconds: number }) {
  const { t } = useTranslation();
  const left = useCountdown(seconds);
  if (left === 0) return t('signIn.waited');
  return (
    <>
      <span aria-hidden>{waitText(t, left)}</span>
      <span className="visually-hidden">{waitText(t, seconds)}</span>
    </>
  );
}

function waitText(t: TFunction, seconds: number): string {
  return seconds > 90
    ? t('signIn.waitMinutes', { count: Math.ceil(seconds / 60) })
    : t('signIn.wait', { count: seconds });
}
