import { ownFieldsOf } from '../fields/adopted-fields.ts';
import type { Field } from '../fields/field.ts';
import type { RecordType } from '../records/record-types.ts';
import { foldText } from '../text/fold.ts';

/** What firms call the number that a register of their country gives them, letters only. */
const names =
  /^(?:org|organisasjons|organisations|organisation|organization|foretaks|virksomhets|foretags|company|companyregistration|business|registration|vat|mva|cvr|siren|duns|ust|ustid)(?:nr|no|nummer|number|id)$/;

/** Whether a text is what a number in a register is called: "Org.nr.", "Organisasjonsnummer", "Company registration no". */
export function isRegisterName(text: string): boolean {
  return names.test(foldText(text).replace(/[^a-z]/g, ''));
}

/** Whether a field keeps the number of a firm in a register. */
export function keepsRegister({ kind, label }: Field): boolean {
  return (kind === 'text' || kind === 'number') && [label.en, label.nb].some(isRegisterName);
}

/** The own field of a type that keeps the number of a firm in a register, where there is one. */
export function registeredField(type: RecordType): (Field & { key: string }) | null {
  const found = Object.entries(ownFieldsOf(type)).find(([, field]) => keepsRegister(field));
  return found ? { key: found[0], ...found[1] } : null;
}
