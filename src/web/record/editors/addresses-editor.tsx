import { useTranslation } from 'react-i18next';
import type { AddressValue } from '#domain/fields/field.ts';
import { useLabels } from '../../own-lists/use-labels.ts';
import { isBlankAddress } from '../form/clean-values.ts';
import { elementId, useField, useForm } from '../form/form-context.ts';
import { AddressRow } from './address-row.tsx';
import type { EditorProps } from './editor.ts';
import classes from './rows.module.css';
import { useRows } from './use-rows.ts';

/** Postal addresses, one of which may be the mailing address. */
export function AddressesEditor({ fieldKey }: EditorProps) {
  const { t } = useTranslation();
  const { formId } = useForm();
  const { label, value, enter, id, readOnly, leave } = useField(fieldKey, 'addresses');
  const labels = useLabels('addresses');
  const last = value.at(-1);
  const needsBlank = !readOnly && (last === undefined || !isBlankAddress(last));
  const { shown, change, remove } = useRows<AddressValue>({
    rows: value,
    blank: needsBlank ? { label: labels.nextFor(value) } : null,
    enter,
    idOf: (index) => elementId(formId, `${fieldKey}.${index}.street`),
  });
  return (
    <fieldset className={classes.rows} id={id} tabIndex={-1}>
      <legend className={classes.legend}>{label}</legend>
      {shown
        .map((address, index) => ({ address, index, path: `${fieldKey}.${index}` }))
        .map(({ address, index, path }) => (
          <AddressRow
            key={path}
            fieldKey={fieldKey}
            index={index}
            labels={labels}
            name={`${label} ${index + 1}`}
            address={address}
            onChange={(next) => change(index, next)}
            onToggleMailing={() => enter(toggleMailing(value, index))}
            onRemove={() => remove(index, t('record.rows.address'))}
            onLeave={leave}
            readOnly={readOnly}
          />
        ))}
    </fieldset>
  );
}

function toggleMailing(addresses: readonly AddressValue[], index: number): AddressValue[] {
  return addresses.map(({ mailing: wasMailing, ...address }, place) =>
    place === index && !wasMailing ? { ...address, mailing: true } : address,
  );
}
