import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { fieldErrors } from '../api/problem.ts';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { useFocusFirstError } from '../design/use-focus-first-error.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './auth-frame.module.css';
import { AuthFrame } from './auth-frame.tsx';
import { meQuery } from './me.ts';
import { signIn } from './sign-in.ts';

const route = getRouteApi('/setup');

/** The first account of a new database, made with the link that the first start prints. */
export function SetUpPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { token = '' } = route.useSearch();
  const [form, setForm] = useState({ name: '', email: '', password: '' });
  const setUp = useMutation({
    mutationFn: async () => {
      const email = form.email.trim();
      await api.session.setup({ ...form, email, token, language });
      return signIn({ email, password: form.password });
    },
    onSuccess: async (refusal) => {
      queryClient.removeQueries({ queryKey: meQuery.queryKey });
      await navigate({ to: refusal === null ? '/' : '/sign-in' });
    },
  });
  const errors = fieldErrors(setUp.error);
  const formRef = useFocusFirstError(setUp.error);
  const field = (name: keyof typeof form) => ({
    name,
    value: form[name],
    error: errors[name],
    onChange: (event: { currentTarget: HTMLInputElement }) => {
      const { value } = event.currentTarget;
      setForm((before) => ({ ...before, [name]: value }));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setUp.mutate();
  };
  const isShownAtFields = Object.keys(form).some((name) => name in errors);
  return (
    <AuthFrame title={t('setUp.title')} text={t('setUp.text')}>
      <form ref={formRef} className={classes.form} onSubmit={submit} noValidate>
        {!isShownAtFields && <ProblemAlert error={setUp.error} />}
        {errors.token && <Link to="/sign-in">{t('setUp.toSignIn')}</Link>}
        <TextInput
          label={t('setUp.name')}
          autoComplete="name"
          autoFocus
          spellCheck={false}
          {...field('name')}
        />
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          spellCheck={false}
          {...field('email')}
        />
        <PasswordInput
          label={t('signIn.password')}
          description={t('setUp.passwordText')}
          autoComplete="new-password"
          {...field('password')}
        />
        <Button type="submit" loading={setUp.isPending} fullWidth>
          {t('setUp.submit')}
        </Button>
      </form>
    </AuthFrame>
  );
}
