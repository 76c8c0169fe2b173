import { useEffect, useState } from 'react';
import type { PhoneValue } from '#domain/fields/field.ts';
import { formatKnownPhone } from '#domain/phones/format-known-phone.ts';
import { readNorwegianPhone } from '#domain/phones/norwegian-phone.ts';

interface PhoneText {
  shown: string;
  e164: string | null;
}

/** The numbering plans of all countries, once they are here: 100 kB that most forms never need. */
type NumberingPlans = {
  read: (typed: string) => string | null;
  format: (phone: { value: string; e164: string | null }) => string;
};
let plans: NumberingPlans | null = null;

const readerCountry = 'NO';

/** How telephone numbers are shown, and what is dialled. Foreign numbers are as typed until their plans have loaded. */
export function usePhoneTexts(phones: readonly PhoneValue[]): (phone: PhoneValue) => PhoneText {
  const [loaded, setLoaded] = useState(plans);
  const needsPlans = loaded === null && phones.some(isForeign);
  useEffect(() => {
    if (!needsPlans) return;
    let isGone = false;
    void loadPlans().then((ready) => {
      if (!isGone) setLoaded(ready);
    });
    return () => {
      isGone = true;
    };
  }, [needsPlans]);
  return (phone) => phoneText(phone, loaded);
}

function phoneText({ value, e164 = null }: PhoneValue, known: NumberingPlans | null): PhoneText {
  const number = { value, e164: e164 ?? readNorwegianPhone(value) ?? known?.read(value) ?? null };
  const shown = formatKnownPhone(number, readerCountry) ?? known?.format(number) ?? value;
  return { shown, e164: number.e164 };
}

/** Has the digits of a number, and none of Norway's forms. */
function isForeign({ value, e164 }: PhoneValue): boolean {
  if (e164) return formatKnownPhone({ value, e164 }, readerCountry) === null;
  return readNorwegianPhone(value) === null && (value.match(/\d/g)?.length ?? 0) > 5;
}

async function loadPlans(): Promise<NumberingPlans> {
  const [{ parsePhone }, { formatPhone }] = await Promise.all([
    import('#domain/phones/parse-phone.ts'),
    import('#domain/phones/format-phone.ts'),
  ]);
  plans = {
    read: (typed) => parsePhone(typed, readerCountry).e164,
    format: (phone) => formatPhone(phone, readerCountry),
  };
  return plans;
}
