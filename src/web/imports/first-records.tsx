import { useTranslation } from 'react-i18next';
import type { ImportDraft } from '#contract/imports.ts';
import { Card } from '../design/card.tsx';
import { useTypeNames } from '../record/type-words.ts';
import classes from './imports.module.css';

const SHOWN = 5;

/** The names that the first rows would have, or why they have none. */
export function FirstRecords({ draft }: { draft: ImportDraft }) {
  const { t } = useTranslation();
  const names = useTypeNames()(draft.type);
  const rows = draft.rows.slice(0, SHOWN);
  if (rows.length === 0) return null;
  return (
    <Card title={t('imports.columns.firstRecords', names)}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.lineNumber}>
              {t('imports.file.line')}
            </th>
            <th scope="col">{t('imports.columns.name')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, name, reason }) => (
            <tr key={line}>
              <td className={classes.lineNumber}>{line}</td>
              <td dir="auto">
                {name ?? (
                  <span className={classes.unsure}>
                    {t('imports.columns.cannot')}: {reason}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
