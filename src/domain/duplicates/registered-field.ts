import { ownFieldsOf } from '../fields/adopted-fields.ts';
import type { Field } from '../fields/field.ts';
import { foldText } from '../text/fold.ts';

/** What firms call the number that a register of their country gives them, letters only. */
const names =
  /^(?:org|organisasjons|organisations|organisation|organization|foretaks|virksomhets|foretags|company|companyregistration|business|registration|vat|mva|cvr|siren|duns|ust|ustid)(?:nr|no|nummer|number|id)$/;

/** The own field of accounts that keeps their number in a register, where there is one. */
export function registeredField(): (Field & { key: string }) | null {
  const found = Object.entries(ownFieldsOf('account')).find(
    ([, { kind, label }]) =>
      (kind === 'text' || kind === 'number') &&
      [label.en, label.nb].some((name) => names.test(foldText(name).replace(/[^a-z]/g, ''))),
  );
  return found ? { key: found[0], ...found[1] } : null;
}
