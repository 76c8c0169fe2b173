import { type Problem, problemStatus } from '#contract/problems.ts';
import type { Bilingual } from '#domain/fields/field.ts';
import type { Language } from '#domain/people/roles.ts';
import type { Fault } from '#domain/problems/faults.ts';
import { fieldOfPath } from '#domain/problems/field-path.ts';
import { fieldsOf, recordTypeNames } from '#domain/records/record-types.ts';
import type { ProblemError } from './problem-error.ts';
import { faultSentences, problemSentences } from './sentences.ts';

/** The problem as the caller gets it (RFC 9457), with sentences in the reader's language. */
export function problemDocument(error: ProblemError, language: Language): Problem {
  const { code, details } = error;
  const { title, detail } = problemSentences[code];
  const errors = (details.faults ?? []).map((fault) => ({
    field: fault.field,
    code: fault.code,
    detail: faultSentence(fault, language),
  }));
  const values = {
    limit: details.limit === undefined ? '' : megabytes(details.limit, language),
    seconds: String(details.retryAfter ?? ''),
    name: details.doneBy?.name ?? '',
    at: details.doneBy ? moment(details.doneBy.at, language) : '',
  };
  return {
    type: `urn:winnow:problem:${code}`,
    title: title[language],
    status: problemStatus[code],
    code,
    detail:
      errors.length > 0
        ? errors
            .map((one) => one.detail)
            .slice(0, 3)
            .join(' ')
        : fill(detail[language], values),
    ...(errors[0] ? { field: errors[0].field, errors } : {}),
    ...(details.conflicts ? { conflicts: details.conflicts } : {}),
    ...(details.conflicts?.[0] ? { field: details.conflicts[0].field } : {}),
    ...(details.version === undefined ? {} : { version: details.version }),
    ...(details.mergedInto ? { mergedInto: details.mergedInto } : {}),
    ...(details.retryAfter === undefined ? {} : { retryAfter: details.retryAfter }),
  };
}

const isMoment = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/;

/** Why a value cannot be taken, as a sentence that names the field by its label. */
export function faultSentence(fault: Fault, language: Language): string {
  return fill(faultSentences[fault.code][language], {
    field: labelOf(fault.field)[language],
    limit: fault.limit === undefined ? '' : fault.limit.toLocaleString(language === 'nb' ? 'nb-NO' : 'en'),
    given: isMoment.test(fault.given ?? '') ? moment(fault.given ?? '', language) : (fault.given ?? ''),
  });
}

/** What is no field of a record, or is called the same on every page. */
const otherLabels: Record<string, Bilingual> = {
  body: { en: 'What was sent', nb: 'Det som ble sendt' },
  name: { en: 'Name', nb: 'Navn' },
  labels: { en: 'Name', nb: 'Navn' },
  into: { en: 'What is kept', nb: 'Det som beholdes' },
  description: { en: 'Description', nb: 'Beskrivelse' },
  descriptions: { en: 'Description', nb: 'Beskrivelse' },
  importance: { en: 'Importance', nb: 'Viktighet' },
  color: { en: 'The colour', nb: 'Fargen' },
  probability: { en: 'The probability', nb: 'Sannsynligheten' },
  initiators: { en: 'Initiated by', nb: 'Igangsatt av' },
  email: { en: 'E-mail', nb: 'E-post' },
  password: { en: 'Password', nb: 'Passord' },
  value: { en: 'Value', nb: 'Verdi' },
  label: { en: 'Name', nb: 'Navn' },
  sections: { en: 'The form', nb: 'Skjemaet' },
  'sections.label': { en: 'The name of the section', nb: 'Navnet på delen' },
  filter: { en: 'The filter', nb: 'Filteret' },
  sort: { en: 'The order', nb: 'Sorteringen' },
  q: { en: 'The search', nb: 'Søket' },
  prefix: { en: 'The search', nb: 'Søket' },
  timeZone: { en: 'The time zone', nb: 'Tidssonen' },
  selection: { en: 'The selection', nb: 'Utvalget' },
  ids: { en: 'The selection', nb: 'Utvalget' },
  survivor: { en: 'The record that stays', nb: 'Oppføringen som beholdes' },
  others: { en: 'The list of records to merge', nb: 'Listen over oppføringer som slås sammen' },
  changes: { en: 'The change', nb: 'Endringen' },
  ranges: { en: 'The places', nb: 'Plassene' },
  snapshotId: { en: 'The snapshot', nb: 'Øyeblikksbildet' },
  recordIds: { en: 'The selection', nb: 'Utvalget' },
  recordType: { en: 'The record type', nb: 'Oppføringstypen' },
  actorId: { en: 'The person', nb: 'Personen' },
  kind: { en: 'The kind', nb: 'Typen' },
  formula: { en: 'The formula', nb: 'Formelen' },
  pattern: { en: 'The pattern', nb: 'Mønsteret' },
  min: { en: 'The least value', nb: 'Minste verdi' },
  max: { en: 'The greatest value', nb: 'Største verdi' },
  maxLength: { en: 'The longest text', nb: 'Lengste tekst' },
  initial: { en: 'The value of new records', nb: 'Verdien i nye oppføringer' },
  unique: { en: 'The field', nb: 'Feltet' },
  options: { en: 'The list of values', nb: 'Listen over verdier' },
  key: { en: 'The name in the API', nb: 'Navnet i API-et' },
  types: { en: 'The list of record types', nb: 'Listen over oppføringstyper' },
  type: { en: 'The record type', nb: 'Oppføringstypen' },
  from: { en: 'The first day', nb: 'Første dag' },
  to: { en: 'The last day', nb: 'Siste dag' },
  after: { en: 'The place to go on from', nb: 'Plassen å fortsette fra' },
  file: { en: 'The file', nb: 'Filen' },
  state: { en: 'The view', nb: 'Visningen' },
  columns: { en: 'The list of columns', nb: 'Listen over kolonner' },
  shared: { en: 'Sharing', nb: 'Deling' },
  defaultView: { en: 'The view', nb: 'Visningen' },
};

/** What a call on many records carries its fields in; the reader knows the fields. */
const carriers = /^(?:selection|changes|choices|state|rules)\./;

/** Parts of a value that a fault can be in, where the name of the whole does not tell what to mend. */
const partLabels: Record<string, Bilingual> = {
  label: { en: 'label', nb: 'etikett' },
  field: { en: 'field', nb: 'felt' },
  op: { en: 'op', nb: 'op' },
};

/** The label of a field by its path: `emails.1.value` is "E-mail 2", `0.description` is "Description 1". */
function labelOf(path: string): Bilingual {
  const [, place, within] = /^(\d+)\.(.+)$/.exec(path) ?? [];
  if (place !== undefined && within !== undefined)
    return changed(labelOf(within), (label) => `${label} ${Number(place) + 1}`);
  const inner = path.replace(carriers, '');
  // Without the place in a list and the language.
  const named = otherLabels[inner.replace(/\.\d+/g, '').replace(/\.(?:en|nb)$/, '')];
  if (named) return named;
  const whole = labelOfWhole(inner);
  const part = partLabels[fieldOfPath(inner).within.at(-1) ?? ''];
  return part ? changed(whole, (label, language) => `${label} (${part[language]})`) : whole;
}

function labelOfWhole(path: string): Bilingual {
  const { key: head, index } = fieldOfPath(path);
  const general = otherLabels[head];
  if (general) return general;
  for (const type of recordTypeNames()) {
    const field = fieldsOf(type)[head];
    if (!field) continue;
    const isPlace = index !== undefined && /^\d+$/.test(index);
    return changed(field.label, (label) => (isPlace ? `${label} ${Number(index) + 1}` : label));
  }
  return { en: head, nb: head };
}

function changed({ en, nb }: Bilingual, change: (label: string, language: Language) => string): Bilingual {
  return { en: change(en, 'en'), nb: change(nb, 'nb') };
}

function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
}

/** A moment as it is read on the clock of the server. */
function moment(at: string, language: Language): string {
  return new Date(at).toLocaleString(language === 'nb' ? 'nb-NO' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
  });
}

function megabytes(bytes: number, language: Language): string {
  return `${(bytes / 1_048_576).toLocaleString(language === 'nb' ? 'nb-NO' : 'en', { maximumFractionDigits: 1 })} MB`;
}
