import { makeLead } from '#domain/sample-data/make-lead.ts';
import type { SamplePlan } from '#domain/sample-data/sample-plan.ts';

const plan: SamplePlan = {
  leads: 2_000_000,
  seed: 2,
  today: Date.UTC(2026, 10, 1),
  colleagues: [{ id: 1, name: 'Ingrid Solberg' }],
  accountIds: [],
  campaignIds: [],
  firstLeadId: 1,
  criteria: [],
  contactCriteria: [],
};
/** Beyond the numbers of the leads in the database: with other firms, none of these people is in it already. */
const first = 1_500_000;

const headings = [
  'Fullt navn',
  'Stilling',
  'Firma',
  'E-post',
  'Mobil',
  'Telefon',
  'Gateadresse',
  'Postnummer',
  'Poststed',
  'Kilde',
  'Kommentarer',
];

/** A file as Norwegian Excel writes it: semicolons, and quotes where they are needed. */
export function makeCsv(rows: number): Buffer {
  const lines = [headings.join(';')];
  for (let index = first; index < first + rows; index++) {
    const { values } = makeLead(plan, index);
    // Made-up numbers of other countries repeat, and would make namesakes of strangers.
    const phones = values.phones?.filter(({ e164 }) => e164?.startsWith('+47')) ?? [];
    const phone = (label: string) => phones.find((one) => one.label === label)?.value;
    const address = values.addresses?.[0];
    lines.push(
      [
        values.fullName,
        values.jobTitle,
        values.company && `Nye ${values.company}`,
        values.emails?.[0]?.value.replace('@', '@nye-'),
        phone('mobile'),
        phone('work'),
        address?.street,
        address?.postalCode,
        address?.city,
        values.source,
        values.comments,
      ]
        .map(cell)
        .join(';'),
    );
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n`);
}

function cell(value: string | null | undefined): string {
  const text = value ?? '';
  return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
