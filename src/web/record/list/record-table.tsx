import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ListRow } from '#contract/lists.ts';
import { formatKnownPhone } from '#domain/phones/format-known-phone.ts';
import { readNorwegianPhone } from '#domain/phones/norwegian-phone.ts';
import { fieldsOf, type RecordType, recordTypes } from '#domain/records/record-types.ts';
import { orpc } from '../../api/client.ts';
import { PersonName } from '../../design/person-name.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { recordAddresses } from '../record-addresses.ts';
import classes from './record-list.module.css';

interface Column {
  /** The field it shows; a type without that field has no such column. */
  field: string;
  show: (row: ListRow) => React.ReactNode;
}

/** The few facts that tell one record from the next. */
export function RecordTable({ type, rows }: { type: RecordType; rows: readonly ListRow[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const { data: people } = useQuery(orpc.people.list.queryOptions());
  const fields = fieldsOf(type);
  const nameOf = (id: number | null) => people?.items.find((person) => person.id === id)?.name ?? null;
  const columns: Column[] = [
    {
      field: recordTypes[type].nameField,
      show: (row) => (
        <Link {...recordAddresses[type].open(row.id)}>
          <bdi>{row.name}</bdi>
        </Link>
      ),
    },
    { field: 'company', show: (row) => row.company },
    { field: 'phones', show: (row) => row.phone && phoneText(row.phone) },
    { field: 'emails', show: (row) => row.email },
    { field: 'addresses', show: (row) => row.city },
    { field: 'assignedToId', show: (row) => <PersonName name={nameOf(row.assignedToId)} /> },
    { field: 'updatedAt', show: (row) => format.day(row.updatedAt) },
  ];
  const shown = columns.filter(({ field }) => field in fields);
  const heading = (field: string) =>
    field === 'addresses' ? t('record.address.city') : fields[field]?.label[language];
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {shown.map(({ field }) => (
            <th key={field} scope="col" data-field={field}>
              {heading(field)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {shown.map(({ field, show }) => (
              <td key={field} data-field={field}>
                {show(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A number as it is written where it is dialled; of other countries as it was typed. */
function phoneText(value: string): string {
  return formatKnownPhone({ value, e164: readNorwegianPhone(value) }, 'NO') ?? value;
}
