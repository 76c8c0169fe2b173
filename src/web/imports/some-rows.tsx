import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './imports.module.css';
import { ScrollingTable } from './scrolling-table.tsx';

interface SomeRowsProps<Row> {
  /** Of the columns after that of the line. */
  headings: readonly string[];
  rows: readonly Row[];
  /** The cells of a row after that of the line. */
  children: (row: Row) => ReactNode;
}

/** Some rows of the file and what is told of them, by their lines. */
export function SomeRows<Row extends { line: number }>({ headings, rows, children }: SomeRowsProps<Row>) {
  const { t } = useTranslation();
  if (rows.length === 0) return <p className="muted">{t('imports.plan.noRows')}</p>;
  return (
    <ScrollingTable label={t('imports.plan.someRows')}>
      <thead>
        <tr>
          <th scope="col" className={classes.lineNumber}>
            {t('imports.plan.line')}
          </th>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <td className={classes.lineNumber}>{row.line}</td>
            {children(row)}
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
