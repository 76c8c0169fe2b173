import { Button, CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AddressValue } from '#domain/fields/field.ts';
import { orpc } from '../../api/client.ts';
import { isBlankAddress } from '../form/clean-values.ts';
import { useField } from '../form/form-context.ts';
import { addressText } from '../values/address-text.ts';
import classes from './editors.module.css';

interface AccountOfferProps {
  accountId: number;
  onDone: () => void;
}

/** What the account just chosen knows, and the record does not say yet: nothing is taken over unasked. */
export function AccountOffer({ accountId, onDone }: AccountOfferProps) {
  const { t } = useTranslation();
  const company = useField('company', 'text');
  const addresses = useField('addresses', 'addresses');
  const { data: account } = useQuery(orpc.accounts.get.queryOptions({ input: { id: accountId } }));
  if (!account) return null;
  const known = new Set(addresses.value.map(addressText));
  const name = account.name !== company.value ? account.name : null;
  const fresh = account.addresses.filter((each) => !isBlankAddress(each) && !known.has(addressText(each)));
  if (name === null && fresh.length === 0) return null;
  return (
    <div className={classes.offer}>
      <CloseButton size="xs" className={classes.offerClose} onClick={onDone} />
      {name !== null && (
        <Button size="compact-sm" variant="light" onClick={() => company.enter(name)}>
          {t('record.account.useName', { name })}
        </Button>
      )}
      {fresh.map((address) => (
        <Button
          key={addressText(address)}
          size="compact-sm"
          variant="light"
          onClick={() => addresses.enter(withAddress(addresses.value, address))}
        >
          {t('record.account.useAddress', { address: addressText(address) })}
        </Button>
      ))}
    </div>
  );
}

/** Adds an address; its mark as the mailing address comes along unless another has it. */
function withAddress(
  addresses: readonly AddressValue[],
  { mailing, ...address }: AddressValue,
): AddressValue[] {
  const isMailing = mailing === true && !addresses.some((each) => each.mailing);
  const filled = addresses.filter((each) => !isBlankAddress(each));
  return [...filled, isMailing ? { ...address, mailing: true } : address];
}
