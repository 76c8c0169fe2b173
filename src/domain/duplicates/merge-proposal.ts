import { type Field, isEmptyValue } from '../fields/field.ts';
import { fileAs, fileAsKinds } from '../names/file-as.ts';
import { describeType, isRecordType } from '../records/record-types.ts';
import { companyWords, compareCompanies } from './company-words.ts';
import {
  baseOfMerged,
  type DuplicateBase,
  duplicateBaseOf,
  fieldsOfBase,
  type MergedType,
} from './duplicate-base.ts';
import { isUnited, unite } from './unite-values.ts';

/** Where the value of a field comes from: the record of this id, or all of them united. */
export type MergeChoice = number | 'all';
export type MergeChoices = Record<string, MergeChoice>;

/** The values of a record of any type, by field. */
export type MergeValues = Readonly<Record<string, unknown>> & {
  version: number | null;
  createdAt: string;
  updatedAt: string;
};

/** A record as it takes part in a merge; `type` tells a lead from a business contact. */
export type MergeRecord = MergeValues & { id: number; type: MergedType };

type Values = Record<string, unknown>;

/** Fields that go along with the one they belong to. */
const companions: Readonly<Record<string, readonly string[]>> = {
  fullName: ['title', 'firstName', 'middleName', 'lastName', 'suffix'],
  fileAs: ['fileAsChoice'],
  rating: ['ratingMode', 'criteriaMet'],
};
const accompanying = new Set(Object.values(companions).flat());

/** The fields that a merge chooses, in the order of the catalogue. */
export function mergedFields(base: DuplicateBase): [key: string, field: Field][] {
  return Object.entries(fieldsOfBase(base)).filter(
    ([key, { readOnly, kind }]) => !readOnly && kind !== 'custom' && !accompanying.has(key),
  );
}

/** What the records of a merge are. */
function baseOfMerge(records: readonly MergeRecord[]): DuplicateBase {
  return records[0] ? baseOfMerged(records[0].type) : 'contact';
}

/** What a record of a merge is called. */
export function nameOfMerged({ type, ...values }: MergeValues & { type: MergedType }): string {
  return String(Reflect.get(values, describeType(type).nameField) ?? '');
}

/** Which record should stay: a business contact before a lead, then the one that was there first. */
export function proposeSurvivor(records: readonly MergeRecord[]): MergeRecord | undefined {
  return [...records].sort(
    (a, b) =>
      Number(b.type === 'contact') - Number(a.type === 'contact') ||
      a.createdAt.localeCompare(b.createdAt) ||
      a.id - b.id,
  )[0];
}

/** The best value of each field: what is filled in before what is not, then what suits the field. */
export function proposeChoices(records: readonly MergeRecord[], survivorId: number): MergeChoices {
  const survivor = records.find(({ id }) => id === survivorId);
  const choices: MergeChoices = {};
  for (const [key, field] of mergedFields(baseOfMerge(records))) {
    if (isUnited(field.kind)) choices[key] = 'all';
    else choices[key] = bestOf(key, field, records, survivor)?.id ?? survivorId;
  }
  // What is filed follows the name where it was made from it.
  if (choices.fullName !== undefined && records.every(({ fileAsChoice }) => fileAsChoice !== 'own'))
    choices.fileAs = choices.fullName;
  return choices;
}

function bestOf(
  key: string,
  field: Field,
  records: readonly MergeRecord[],
  survivor: MergeRecord | undefined,
): MergeRecord | undefined {
  const filled = records.filter((record) => !isEmptyValue(record[key]));
  if (field.kind === 'yesNo') return records.find((record) => record[key] === true) ?? survivor;
  const newest = [...filled].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  if (field.kind === 'stars') return newest.find(({ ratingMode }) => ratingMode === 'manual') ?? survivor;
  if (key === 'company' && changedFirm(filled)) return newest[0];
  if (field.kind === 'text' && key !== 'fileAs') return fullest(key, newest, survivor);
  return survivor && filled.includes(survivor) ? survivor : newest[0];
}

function changedFirm(records: readonly MergeRecord[]): boolean {
  const firms = records.map(({ company }) => companyWords(String(company ?? '')));
  return firms.some((firm) => compareCompanies(firm, firms[0] ?? []) === 'different');
}

/** A text with its accents before one without, the longer before the shorter, ordinary letters before all capitals. */
function fullest(
  key: string,
  records: readonly MergeRecord[],
  survivor: MergeRecord | undefined,
): MergeRecord | undefined {
  const weight = (record: MergeRecord) => {
    const text = String(record[key]);
    const shouted = text.length > 3 && text === text.toUpperCase();
    const turned = key === 'fullName' && text.includes(',');
    const accents = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
    return (shouted || turned ? 0 : 1000) + accents * 3 + text.length + (record === survivor ? 0.5 : 0);
  };
  return [...records].sort((a, b) => weight(b) - weight(a))[0];
}

/**
 * What the surviving record holds after the merge.
 *
 * @param choices for each field whence its value comes; the survivor's own where nothing is said
 */
export function mergedValues(
  records: readonly MergeRecord[],
  survivorId: number,
  choices: MergeChoices,
): Values {
  const ordered = [...records].sort((a, b) => Number(b.id === survivorId) - Number(a.id === survivorId));
  const values: Values = {};
  for (const [key, field] of mergedFields(baseOfMerge(records))) {
    const choice = choices[key] ?? survivorId;
    if (choice === 'all')
      values[key] = unite(
        field,
        ordered.map((record) => record[key]),
      );
    else {
      const from = ordered.find(({ id }) => id === choice);
      for (const one of [key, ...(companions[key] ?? [])]) values[one] = from ? from[one] : null;
    }
  }
  if ('fileAs' in values && values.fileAsChoice !== 'own') values.fileAs = filedAs(values) || values.fileAs;
  // Nobody is brought by oneself.
  if (records.some((record) => isLinkTo(record, values.initiatedBy))) values.initiatedBy = null;
  return values;
}

function isLinkTo({ type, id }: MergeRecord, link: unknown): boolean {
  if (typeof link !== 'object' || link === null || !('type' in link) || !('id' in link)) return false;
  const linked = typeof link.type === 'string' && isRecordType(link.type) ? duplicateBaseOf(link.type) : null;
  return link.id === id && linked === baseOfMerged(type);
}

/** Made anew of the name and the firm that were chosen, which may come from two records. */
function filedAs(values: Values): string {
  const kind = fileAsKinds.find((one) => one === values.fileAsChoice) ?? 'lastFirst';
  const part = (key: string) => String(values[key] ?? '');
  return fileAs(
    kind,
    {
      title: part('title'),
      firstName: part('firstName'),
      middleName: part('middleName'),
      lastName: part('lastName'),
      suffix: part('suffix'),
    },
    part('company') || null,
  );
}
