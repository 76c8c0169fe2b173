import { useTranslation } from 'react-i18next';
import { SuggestingInput } from '../../design/suggesting-input.tsx';
import type { Labels } from '../../own-lists/use-labels.ts';
import classes from './rows.module.css';

interface RowLabelProps {
  /** What the row is called, for readers: "Phone 2". */
  name: string;
  id: string;
  label: string;
  labels: Labels;
  onChange: (label: string) => void;
  readOnly: boolean;
  hasProblem: boolean;
}

/** What kind of number or address a row holds: one of those offered, or a word of one's own. */
export function RowLabel({ name, id, label, labels, onChange, readOnly, hasProblem }: RowLabelProps) {
  const { t } = useTranslation();
  return (
    <SuggestingInput
      id={id}
      variant="unstyled"
      className={classes.label}
      aria-label={t('record.rows.labelOf', { name })}
      aria-invalid={hasProblem || undefined}
      suggestions={labels.offered.map(labels.textOf)}
      value={labels.textOf(label)}
      onChange={(text) => onChange(labels.labelOf(text))}
      openOnFocus={false}
      comboboxProps={{ width: 150, position: 'bottom-start' }}
      readOnly={readOnly}
      data-passed-by-enter
    />
  );
}
