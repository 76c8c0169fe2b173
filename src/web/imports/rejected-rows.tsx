import { useTranslation } from 'react-i18next';
import type { ImportResult } from '#contract/imports.ts';
import classes from './imports.module.css';
import { ScrollingTable } from './scrolling-table.tsx';

/** The first rows that cannot be taken: why, and what stands in them. */
export function RejectedRows({ rejections }: { rejections: ImportResult['rejections'] }) {
  const { t } = useTranslation();
  if (rejections.length === 0) return <p className="muted">{t('imports.plan.noRows')}</p>;
  return (
    <ScrollingTable label={t('imports.plan.someRows')}>
      <thead>
        <tr>
          <th scope="col" className={classes.lineNumber}>
            {t('imports.plan.line')}
          </th>
          <th scope="col">{t('imports.plan.reason')}</th>
          <th scope="col">{t('imports.plan.row')}</th>
        </tr>
      </thead>
      <tbody>
        {rejections.map(({ line, cells, reason }) => (
          <tr key={line}>
            <td className={classes.lineNumber}>{line}</td>
            <td className={classes.reason}>{reason}</td>
            <td dir="auto">{cells.filter((cell) => cell.trim() !== '').join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
