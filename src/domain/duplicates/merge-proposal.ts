import { type Field, type FieldSet, isEmptyValue } from '../fields/field.ts';
import { fileAs, fileAsKinds } from '../names/file-as.ts';
import { type ChangesOfType, fieldsOf, type Lead } from '../records/record-types.ts';
import { companyWords, compareCompanies } from './company-words.ts';
import { isUnited, unite } from './unite-values.ts';

/** Where the value of a field comes from: the record of this id, or all of them united. */
export type MergeChoice = number | 'all';
export type MergeChoices = Record<string, MergeChoice>;

/** A person's record as it takes part in a merge; `type` tells a lead from a business contact. */
export type MergeRecord = Lead & { id: number; type: 'lead' | 'contact' };

/** Fields that go along with the one they belong to. */
const companions: Readonly<Record<string, readonly string[]>> = {
  fullName: ['title', 'firstName', 'middleName', 'lastName', 'suffix'],
  fileAs: ['fileAsChoice'],
  rating: ['ratingMode', 'criteriaMet'],
};
const accompanying = new Set(Object.values(companions).flat());

let known: { lead: FieldSet; contact: FieldSet; all: FieldSet } | undefined;

/** The fields of leads and business contacts, own ones of either among them; the same object until these change. */
export function personFields(): FieldSet {
  const [lead, contact] = [fieldsOf('lead'), fieldsOf('contact')];
  if (known?.lead !== lead || known.contact !== contact)
    known = { lead, contact, all: { ...lead, ...contact } };
  return known.all;
}

/** The fields that a merge chooses, in the order of the catalogue. */
export function mergedFields(): [key: string, field: Field][] {
  return Object.entries(personFields()).filter(
    ([key, { readOnly, kind }]) => !readOnly && kind !== 'custom' && !accompanying.has(key),
  );
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
  for (const [key, field] of mergedFields()) {
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
  const filled = records.filter((record) => !isEmptyValue(fieldValue(record, key)));
  if (field.kind === 'yesNo') return records.find((record) => fieldValue(record, key) === true) ?? survivor;
  const newest = [...filled].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  if (field.kind === 'stars') return newest.find(({ ratingMode }) => ratingMode === 'manual') ?? survivor;
  if (key === 'company' && changedFirm(filled)) return newest[0];
  if (field.kind === 'text' && key !== 'fileAs') return fullest(key, newest, survivor);
  return survivor && filled.includes(survivor) ? survivor : newest[0];
}

function changedFirm(records: readonly MergeRecord[]): boolean {
  const firms = records.map(({ company }) => companyWords(company ?? ''));
  return firms.some((firm) => compareCompanies(firm, firms[0] ?? []) === 'different');
}

/** A text with its accents before one without, the longer before the shorter, ordinary letters before all capitals. */
function fullest(
  key: string,
  records: readonly MergeRecord[],
  survivor: MergeRecord | undefined,
): MergeRecord | undefined {
  const weight = (record: MergeRecord) => {
    const text = String(fieldValue(record, key));
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
): ChangesOfType<'lead'> {
  const ordered = [...records].sort((a, b) => Number(b.id === survivorId) - Number(a.id === survivorId));
  const values: Record<string, unknown> = {};
  for (const [key, field] of mergedFields()) {
    const choice = choices[key] ?? survivorId;
    if (choice === 'all')
      values[key] = unite(
        field,
        ordered.map((record) => fieldValue(record, key)),
      );
    else {
      const from = ordered.find(({ id }) => id === choice);
      for (const one of [key, ...(companions[key] ?? [])]) values[one] = from ? fieldValue(from, one) : null;
    }
  }
  if (values.fileAsChoice !== 'own') values.fileAs = filedAs(values) || values.fileAs;
  const own = records.map(({ id }) => id);
  const link = values.initiatedBy as Lead['initiatedBy'] | undefined;
  // Nobody is brought by oneself.
  if (link && (link.type === 'lead' || link.type === 'contact') && own.includes(link.id))
    values.initiatedBy = null;
  return values;
}

/** Made anew of the name and the firm that were chosen, which may come from two records. */
function filedAs(values: ChangesOfType<'lead'>): string {
  const kind = fileAsKinds.find((one) => one === values.fileAsChoice) ?? 'lastFirst';
  const part = (text: string | null | undefined) => text ?? '';
  return fileAs(
    kind,
    {
      title: part(values.title),
      firstName: part(values.firstName),
      middleName: part(values.middleName),
      lastName: part(values.lastName),
      suffix: part(values.suffix),
    },
    values.company ?? null,
  );
}

/** The value of a field by its key. */
export function fieldValue(record: MergeRecord, key: string): unknown {
  return Reflect.get(record, key);
}
