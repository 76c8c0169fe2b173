import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Refusal, RefusalCause } from '#contract/action-results.ts';
import { addressPartNames, addressPartOf } from '#domain/fields/address-parts.ts';
import { isRecordType } from '#domain/records/record-types.ts';
import { describeSubject } from '#domain/settings/setting-types.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { fieldThen } from '../record/history/telling-changes.ts';
import { recordAddresses } from '../record/record-addresses.ts';
import { ShownValue } from '../record/values/shown-value.tsx';
import classes from './refused-dialog.module.css';

interface RefusedRecordProps {
  refusal: Refusal;
  /** The way to the record was taken. */
  onLeave: () => void;
}

/** A record that was left as it was, with the way to it, and why: each reason with the fields that it is about. */
export function RefusedRecord({ refusal: { type, id, name, causes }, onLeave }: RefusedRecordProps) {
  const { t } = useTranslation();
  const reasons = [...new Set(causes.map(({ reason }) => reason))];
  const called = <bdi>{name || t('jobs.noName', { id })}</bdi>;
  const isThere = !reasons.includes('notFound') && !reasons.includes('inBin');
  return (
    <li className={classes.record}>
      <span className={classes.name}>
        {isThere && isRecordType(type) ? (
          <Link {...recordAddresses(type).open(id)} onClick={onLeave}>
            {called}
          </Link>
        ) : (
          called
        )}
      </span>
      <div>
        {reasons.map((reason) => (
          <div key={reason}>
            <span className={classes.reason}>{t(`jobs.reasons.${reason}`)}</span>
            <ul className={classes.fields}>
              {causes
                .filter((cause) => cause.reason === reason && cause.field !== undefined)
                .map((cause) => (
                  <RefusedField key={cause.field} type={type} cause={cause} />
                ))}
            </ul>
          </div>
        ))}
      </div>
    </li>
  );
}

/** A field that was left: what it holds and what would have come back, or the text that it could not take. */
function RefusedField({ type, cause }: { type: Refusal['type']; cause: RefusalCause }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { field: key = '', change, cell } = cause;
  const { fields } = describeSubject(type);
  const field = change ? fieldThen(fields, change) : fields[key];
  const part = addressPartOf(key);
  const label = part ? addressPartNames[part] : field?.label;
  if (!label) return null;
  return (
    <li className={classes.field}>
      <span className={classes.label}>{label[language]}</span>
      {change && field && (
        <>
          <ShownValue field={field} value={change.before} name={change.shown?.before} />
          <span className={classes.label}>{t('jobs.insteadOf')}</span>
          <ShownValue field={field} value={change.after} name={change.shown?.after} />
        </>
      )}
      {cell && (
        <>
          <bdi className={classes.text}>{cell.text}</bdi>
          <span className={classes.label}>
            {t(`paste.faults.${cell.code}`, { limit: cell.limit, given: cell.given })}
          </span>
        </>
      )}
    </li>
  );
}
