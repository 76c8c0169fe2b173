import type { ParseKeys, TFunction } from 'i18next';
import type { FieldSet } from '#domain/fields/field.ts';
import type { Language } from '#domain/people/roles.ts';
import type { Fault, FaultCode } from '#domain/problems/faults.ts';
import { fieldOfPath } from '#domain/problems/field-path.ts';

const sentences: Partial<Record<FaultCode, ParseKeys>> = {
  required: 'record.faults.required',
  tooLong: 'record.faults.tooLong',
  controlCharacter: 'record.faults.controlCharacter',
  brokenCharacter: 'record.faults.brokenCharacter',
  noAtSign: 'record.faults.noAtSign',
  notADate: 'record.faults.notADate',
  notANumber: 'record.faults.notANumber',
};

/** What has to be mended, in words, by the path of the field. */
export function describeFaults(
  faults: readonly Fault[],
  fields: FieldSet,
  language: Language,
  t: TFunction,
): Record<string, string> {
  return Object.fromEntries(
    faults.map((fault) => {
      const field = labelOfPath(fault.field, fields, language);
      const sentence = sentences[fault.code] ?? 'record.faults.other';
      return [fault.field, String(t(sentence, { field, limit: fault.limit }))];
    }),
  );
}

/** What a path is called: "Full name" for `fullName`, "E-mail 2" for `emails.1.value`. */
function labelOfPath(path: string, fields: FieldSet, language: Language): string {
  const { key, index } = fieldOfPath(path);
  const label = fields[key]?.label[language] ?? key;
  return index === undefined ? label : `${label} ${Number(index) + 1}`;
}
