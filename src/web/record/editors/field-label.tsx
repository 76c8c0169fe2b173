import { useTranslation } from 'react-i18next';
import classes from './editors.module.css';

/** The label of a field; the one that must be filled in says so, in words. */
export function FieldLabel({ label, required }: { label: string; required?: boolean | undefined }) {
  const { t } = useTranslation();
  if (!required) return label;
  return (
    <>
      {label} <span className={classes.must}>{t('record.mustBeFilledIn')}</span>
    </>
  );
}
