import { useTranslation } from 'react-i18next';
import type { ImportResult } from '#contract/imports.ts';
import classes from './imports.module.css';
import { SomeRows } from './some-rows.tsx';

/** The first rows that cannot be taken: why, and what stands in them. */
export function RejectedRows({ rejections }: { rejections: ImportResult['rejections'] }) {
  const { t } = useTranslation();
  return (
    <SomeRows headings={[t('imports.plan.reason'), t('imports.plan.row')]} rows={rejections}>
      {({ cells, reason }) => (
        <>
          <td className={classes.reason}>{reason}</td>
          <td dir="auto">{cells.filter((cell) => cell.trim() !== '').join(' · ')}</td>
        </>
      )}
    </SomeRows>
  );
}
