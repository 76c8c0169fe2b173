import { Button } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '#domain/people/roles.ts';
import { changeLanguage } from '../i18n/i18n.ts';
import { languageNames } from '../i18n/language.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { Logo } from '../shell/logo.tsx';
import classes from './auth-frame.module.css';

interface AuthFrameProps {
  title: string;
  text?: string;
  children: ReactNode;
}

/** The page before one is signed in: name, one card, and the other language. */
export function AuthFrame({ title, text, children }: AuthFrameProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  useEffect(() => {
    document.title = `${title} – ${t('common.appName')}`;
  }, [title, t]);
  return (
    <div className={classes.page}>
      <header className={classes.brand}>
        <Logo size={28} />
        {t('common.appName')}
      </header>
      <main className={classes.card}>
        <h1 className={classes.title}>{title}</h1>
        {text && <p className={classes.text}>{text}</p>}
        {children}
      </main>
      <footer>
        {languages
          .filter((each) => each !== language)
          .map((each) => (
            <Button key={each} variant="subtle" lang={each} onClick={() => void changeLanguage(each)}>
              {languageNames[each]}
            </Button>
          ))}
      </footer>
    </div>
  );
}
