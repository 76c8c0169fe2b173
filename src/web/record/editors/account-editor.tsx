import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useField, useForm } from '../form/form-context.ts';
import { RecordPicker } from '../pickers/record-picker.tsx';
import { AccountOffer } from './account-offer.tsx';
import type { EditorProps } from './editor.ts';

/** The account a record is linked to: found, or made on the spot; it then offers its name and addresses. */
export function AccountEditor({ fieldKey }: EditorProps) {
  const { t } = useTranslation();
  const { label, value, enter, problem, id, readOnly } = useField(fieldKey, 'account');
  const { makeLinked, standsAlone } = useForm();
  /** The account that was chosen just now, whose facts may be taken over. */
  const [offering, setOffering] = useState<number | null>(null);
  const choose = (accountId: number) => {
    enter(accountId);
    setOffering(accountId);
  };
  return (
    <div>
      <RecordPicker
        id={id}
        label={label}
        value={value === null ? null : { type: 'account', id: value }}
        types={['account']}
        onPick={(record) => choose(record.id)}
        onClear={() => enter(null)}
        onMake={makeLinked ? (name) => makeLinked({ name, onMade: choose }) : undefined}
        makeLabel={(name) => t('record.account.make', { name })}
        error={problem}
        readOnly={readOnly}
      />
      {value !== null && offering === value && !standsAlone && (
        <AccountOffer accountId={value} onDone={() => setOffering(null)} />
      )}
    </div>
  );
}
