import { useTranslation } from 'react-i18next';
import classes from './imports.module.css';

interface PreviewTableProps {
  headings: readonly string[];
  rows: readonly { line: number; cells: readonly string[] }[];
}

/** Rows as they stand in the file. Scrolls by itself, also with the keys. */
export function PreviewTable({ headings, rows }: PreviewTableProps) {
  const { t } = useTranslation();
  const width = Math.max(headings.length, ...rows.map((row) => row.cells.length));
  const columns = Array.from({ length: width }, (_, index) => index);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t('imports.file.rows')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.lineNumber}>
              {t('imports.file.line')}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {headings[column] || (
                  <span className="muted">{t('imports.file.column', { number: column + 1 })}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells }) => (
            <tr key={line}>
              <td className={classes.lineNumber}>{line}</td>
              {columns.map((column) => (
                <td key={column} dir="auto">
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
