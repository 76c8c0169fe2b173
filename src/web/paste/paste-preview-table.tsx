import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PastePreview } from '#contract/paste.ts';
import { pastableFields } from '#domain/paste/read-pasted.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { cellText } from '../list/cell.tsx';
import type { Names } from '../list/use-columns.tsx';
import classes from './paste.module.css';

interface PastePreviewTableProps {
  type: RecordType;
  /** Keys of the fields that are pasted into. */
  fields: readonly string[];
  preview: PastePreview;
  names: Names;
}

/** The first records, what each holds and what it is to hold; those with a cell that cannot be read come first. */
export function PastePreviewTable({ type, fields, preview, names }: PastePreviewTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const known = new Map(pastableFields(type));
  const more = preview.total - preview.items.length;
  const words = { names, format, language, t };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={classes.scroller} tabIndex={0} aria-label={t('paste.preview')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('paste.record')}</th>
            {fields.map((key) => (
              <th key={key} scope="col">
                {known.get(key)?.label[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.items.map(({ id, name, text, cells }) => (
            <tr key={id}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              {cells.map((cell, i) => {
                const key = fields[i] ?? '';
                const field = known.get(key);
                const said = (value: typeof cell.before) =>
                  (field && cellText(field, value, words)) || t('paste.empty');
                return (
                  <td key={key}>
                    {cell.unreadable ? (
                      <span className={classes.unreadable}>
                        <bdi>{text[i]}</bdi>
                        <small>
                          {t(`paste.faults.${cell.unreadable.code}`, {
                            limit: cell.unreadable.limit,
                            given: cell.unreadable.given,
                          })}
                        </small>
                      </span>
                    ) : (
                      <Change
                        before={said(cell.before)}
                        after={said(cell.after)}
                        becomes={t('paste.becomes')}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p className={classes.more}>{t('paste.more', { count: more, rows: format.number(more) })}</p>
      )}
    </section>
  );
}

function Change({ before, after, becomes }: { before: string; after: string; becomes: string }) {
  if (before === after) return <bdi className={classes.same}>{after}</bdi>;
  return (
    <span className={classes.change}>
      <bdi className={classes.before}>{before}</bdi>
      <IconArrowRight size={14} stroke={1.5} aria-label={becomes} role="img" />
      <bdi>{after}</bdi>
    </span>
  );
}
