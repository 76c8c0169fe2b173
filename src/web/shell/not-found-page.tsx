import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './plain-page.module.css';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <h1>{t('shell.notFound.title')}</h1>
      <p>{t('shell.notFound.text')}</p>
      <Link to="/leads">{t('shell.notFound.toLeads')}</Link>
    </div>
  );
}
