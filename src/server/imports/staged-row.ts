import type { ImportedRecord } from '#domain/imports/row-outcome.ts';
import { deriveContact } from '#domain/records/derive-contact.ts';

/**
 * The columns in which a row waits to become a record, with their types, in the order of COPY. The first are the row
 * itself (its cells where it may still be handed back); the others are columns of `contact` too, but for `source` and
 * `categories`, which are names here and ids there. The columns of own fields follow.
 */
export const stagedColumns = {
  row_no: 'integer primary key',
  line: 'integer not null',
  cells: 'jsonb',
  source: 'text',
  categories: 'jsonb',
  full_name: 'text not null',
  title: 'text',
  first_name: 'text',
  middle_name: 'text',
  last_name: 'text',
  suffix: 'text',
  file_as: 'text not null',
  file_as_choice: 'text not null',
  job_title: 'text',
  company: 'text',
  assigned_to_id: 'integer',
  phones: 'jsonb not null',
  emails: 'jsonb not null',
  websites: 'jsonb not null',
  addresses: 'jsonb not null',
  rating_mode: 'text not null',
  rating: 'smallint not null',
  criteria_met: 'integer[] not null',
  comments: 'text',
  do_not_call: 'boolean not null',
  do_not_email: 'boolean not null',
  do_not_fax: 'boolean not null',
  do_not_send_letter: 'boolean not null',
  active: 'boolean not null',
  created_at: 'timestamptz',
} as const;

type StagedColumn = keyof typeof stagedColumns;
export const stagedColumnNames = Object.keys(stagedColumns) as StagedColumn[];

export type StagedValue = string | number | boolean | null | undefined;
type Staged = Record<StagedColumn, StagedValue>;

/** One line of COPY in its text form, with a line end. */
export function stagedLine(
  rowNo: number,
  line: number,
  imported: ImportedRecord,
  cells: string | null,
  own: readonly StagedValue[],
): string {
  const { phones, createdAt, custom: _, ...rest } = imported;
  const lead = { ...rest, ...deriveContact(rest, null) };
  const staged: Staged = {
    row_no: rowNo,
    line,
    cells,
    source: lead.source,
    categories: lead.categories?.length ? JSON.stringify(lead.categories) : null,
    full_name: lead.fullName,
    title: lead.title,
    first_name: lead.firstName,
    middle_name: lead.middleName,
    last_name: lead.lastName,
    suffix: lead.suffix,
    file_as: lead.fileAs || lead.fullName,
    file_as_choice: lead.fileAsChoice ?? 'lastFirst',
    job_title: lead.jobTitle,
    company: lead.company,
    assigned_to_id: lead.assignedToId,
    phones: JSON.stringify(phones ?? []),
    emails: JSON.stringify(lead.emails ?? []),
    websites: JSON.stringify(lead.websites ?? []),
    addresses: JSON.stringify(lead.addresses ?? []),
    rating_mode: lead.ratingMode ?? 'automatic',
    rating: lead.rating ?? 0,
    criteria_met: `{${lead.criteriaMet?.join(',') ?? ''}}`,
    comments: lead.comments,
    do_not_call: lead.doNotCall ?? false,
    do_not_email: lead.doNotEmail ?? false,
    do_not_fax: lead.doNotFax ?? false,
    do_not_send_letter: lead.doNotSendLetter ?? false,
    active: lead.active ?? true,
    created_at: createdAt,
  };
  const values = [...stagedColumnNames.map((name) => staged[name]), ...own];
  return `${values.map(copyText).join('\t')}\n`;
}

/** A value as COPY reads it. */
function copyText(value: StagedValue): string {
  if (value === null || value === undefined) return '\\N';
  const text = String(value);
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => copyEscapes[sign] ?? sign) : text;
}

const copyEscapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
