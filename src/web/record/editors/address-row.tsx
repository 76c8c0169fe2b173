import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressPart as Part } from '#domain/fields/address-parts.ts';
import type { AddressValue } from '#domain/fields/field.ts';
import type { Labels } from '../../own-lists/use-labels.ts';
import { isBlankAddress } from '../form/clean-values.ts';
import { elementId, useForm, useRowProblems } from '../form/form-context.ts';
import { AddressPart } from './address-part.tsx';
import { RowMark, RowRemove } from './row-actions.tsx';
import { RowLabel } from './row-label.tsx';
import classes from './rows.module.css';

interface AddressRowProps {
  fieldKey: string;
  index: number;
  /** What the row is called, for readers: "Address 2". */
  name: string;
  address: AddressValue;
  labels: Labels;
  onChange: (address: AddressValue) => void;
  onToggleMailing: () => void;
  onRemove: () => void;
  onLeave: () => void;
  readOnly: boolean;
}

/** One address: street, postal code and place on a line; region and country below, once they are wanted. */
export function AddressRow(props: AddressRowProps) {
  const { fieldKey, index, name, address, labels, onChange, onToggleMailing, onRemove, onLeave, readOnly } =
    props;
  const { t } = useTranslation();
  const { formId } = useForm();
  const problems = useRowProblems(fieldKey);
  const [wantsMore, setWantsMore] = useState(false);
  const path = `${fieldKey}.${index}`;
  const isEmpty = isBlankAddress(address);
  const hasMore = wantsMore || Boolean(address.region) || Boolean(address.country);
  const problem = Object.entries(problems).find(([where]) => where.startsWith(`${index}.`))?.[1];
  const part = (key: Part) => ({
    id: elementId(formId, `${path}.${key}`),
    part: key,
    rowName: name,
    value: address[key] ?? '',
    onChange: (text: string) => onChange({ ...address, [key]: text }),
    onLeave,
    problemId: problems[`${index}.${key}`] === undefined ? undefined : elementId(formId, `${path}.problem`),
    readOnly,
  });
  return (
    <>
      <div
        className={classes.addressRow}
        data-invalid={problem !== undefined || undefined}
        data-empty={isEmpty || undefined}
      >
        <RowLabel
          name={name}
          id={elementId(formId, `${path}.label`)}
          label={address.label}
          labels={labels}
          onChange={(label) => onChange({ ...address, label })}
          readOnly={readOnly}
          hasProblem={problems[`${index}.label`] !== undefined}
        />
        <div className={classes.addressParts}>
          <AddressPart
            {...part('street')}
            placeholder={isEmpty && !readOnly ? t('record.rows.addAddress') : undefined}
          />
          <AddressPart {...part('postalCode')} />
          <AddressPart {...part('city')} />
          {hasMore && <AddressPart {...part('region')} />}
          {hasMore && <AddressPart {...part('country')} />}
        </div>
        {!isEmpty && (
          <div className={classes.actions}>
            {!hasMore && !readOnly && (
              <button type="button" className={classes.more} onClick={() => setWantsMore(true)}>
                {t('record.rows.country')}
              </button>
            )}
            <RowMark
              text={t('record.rows.mailing')}
              isMarked={address.mailing === true}
              onToggle={onToggleMailing}
              readOnly={readOnly}
            />
            {!readOnly && <RowRemove name={name} onRemove={onRemove} />}
          </div>
        )}
      </div>
      {problem !== undefined && (
        <p id={elementId(formId, `${path}.problem`)} className={classes.problem}>
          {problem}
        </p>
      )}
    </>
  );
}
