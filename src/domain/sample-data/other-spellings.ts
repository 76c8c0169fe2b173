import type { PhoneValue } from '../fields/field.ts';
import type { Random } from './random.ts';

/** A Norwegian number written another way. */
export function retyped(random: Random, phone: PhoneValue): PhoneValue {
  const digits = phone.e164?.startsWith('+47') ? phone.e164.slice(3) : null;
  if (digits === null || random.chance(0.5)) return phone;
  return { ...phone, value: random.chance(0.5) ? digits : `0047 ${digits}` };
}

/** A firm's name with its legal form written another way, or left out. */
export function otherForm(random: Random, company: string): string {
  const words = company.split(' ');
  const core = words.slice(0, -1).join(' ');
  const form = words.at(-1) ?? '';
  const way = random.next();
  if (way < 0.4) return core;
  if (way < 0.6) return company.toUpperCase();
  if (form === 'AS') return `${core} ${random.pick(['A/S', 'as', 'ASA', 'A.S.'])}`;
  if (form === 'Ltd') return `${core} Limited`;
  if (form === 'Inc.') return `${core}, Inc`;
  return `${core} ${random.pick(['AS', 'Norge', form.toLowerCase()])}`;
}
