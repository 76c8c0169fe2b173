import { ownFieldsOf } from '../fields/adopted-fields.ts';
import type { Field } from '../fields/field.ts';
import type { RecordType } from '../records/record-types.ts';
import { foldText } from '../text/fold.ts';

const firm =
  'org|organisasjons|organisations|organisation|organization|foretaks|virksomhets|foretags|company|business';
const register = 'companyregistration|registration|vat|mva|cvr|siren|duns|ust|ustid';

/** What firms call the number that a register of their country gives them, letters only. */
const names = new RegExp(`^(?:${firm}|${register})(?:nr|no|nummer|number|id)$`);
const programIds = new RegExp(`^(?:${firm})id$`);

/** Whether a text is what a number in a register is called: "Org.nr.", "Organisasjonsnummer", "Company registration no". */
export function isRegisterName(text: string): boolean {
  return names.test(lettersOf(text));
}

/** Whether a column called so may hold the id that a program gave the firm: "Organization - ID", "Company ID". */
export function isProgramId(text: string): boolean {
  return programIds.test(lettersOf(text));
}

function lettersOf(text: string): string {
  return foldText(text).replace(/[^a-z]/g, '');
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
