import { deriveContact, withE164 } from './derive-contact.ts';
import { type ChangesOfType, isPersonType, type RecordOfType, type RecordType } from './record-types.ts';

type Values = Record<string, unknown>;

/**
 * Completes what is to be saved of a record with what follows from it, by its type.
 *
 * @param current the record as it stands; `null` for a new one
 */
export function deriveRecord(type: RecordType, given: Values, current: Values | null): Values {
  if (isPersonType(type))
    return deriveContact(given as ChangesOfType<'lead'>, current as RecordOfType<'lead'> | null);
  const phones = given.phones as RecordOfType<'account'>['phones'] | undefined;
  return phones ? { ...given, phones: phones.map(withE164) } : given;
}
