import { ownFieldsOf } from '../fields/adopted-fields.ts';
import type { Field } from '../fields/field.ts';
import type { RecordType } from '../records/record-types.ts';
import { foldText } from '../text/fold.ts';
import { typesOfBase } from './duplicate-base.ts';

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

/** The own fields of a type that keep the number of a firm in a register. The first that holds one tells it. */
export function registeredFields(type: RecordType): (Field & { key: string })[] {
  return Object.entries(ownFieldsOf(type)).flatMap(([key, field]) =>
    keepsRegister(field) ? [{ key, ...field }] : [],
  );
}

/** The columns in which firms of whatever type keep that number. */
export function registeredColumns(): string[] {
  const columns = typesOfBase('account')
    .flatMap(registeredFields)
    .map(({ column }) => column);
  return [...new Set(columns)].filter((column) => column !== undefined);
}
