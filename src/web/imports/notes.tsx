import { useTranslation } from 'react-i18next';
import type { ImportResult } from '#contract/imports.ts';
import { noteSentences } from '#domain/imports/row-sentences.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './imports.module.css';

interface NotesProps {
  notes: ImportResult['notes'];
  headings: readonly string[];
}

/** What a person should know of the rows that are taken: one line for each kind of remark and column. */
export function Notes({ notes, headings }: NotesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (notes.length === 0) return null;
  return (
    <section className={classes.notes} aria-label={t('imports.plan.notes')}>
      <h3>{t('imports.plan.notes')}</h3>
      <ul>
        {notes.map(({ code, column, count, lines }) => {
          const heading = column === null ? '' : (headings[column] ?? '');
          const more = count > lines.length ? ' …' : '';
          return (
            <li key={`${code} ${column}`}>
              <strong>{t('imports.plan.rowsOf', { count })}</strong>
              {heading && <bdi className="muted"> ({heading})</bdi>}: {noteSentences[code][language]}{' '}
              <span className="muted">
                {t('imports.plan.lines', { lines: lines.join(', ') })}
                {more}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
