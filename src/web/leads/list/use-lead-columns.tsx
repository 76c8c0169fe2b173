import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../../design/person-name.tsx';
import { Stars } from '../../design/stars.tsx';
import type { GridColumn } from '../../grid/grid-column.ts';
import type { ServerRow } from '../../grid/server-list.ts';
import { useFormat } from '../../i18n/use-format.ts';
import classes from './lead-list.module.css';
import type { ColleagueName } from './short-names.ts';

/** Colleagues by id. */
type Names = ReadonlyMap<number, ColleagueName>;

/** The columns of the list of leads, most needed first; those with `from` come where there is room. */
export function useLeadColumns(names: Names): readonly GridColumn<ServerRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => {
    const nameOf = (id: number | null) => (id === null ? undefined : names.get(id));
    return [
      {
        key: 'fullName',
        header: t('leadList.columns.name'),
        minWidth: 140,
        grow: 21,
        sortable: true,
        render: (row) => <bdi className={classes.name}>{row.name}</bdi>,
        text: (row) => row.name,
      },
      {
        key: 'company',
        header: t('leadList.columns.company'),
        minWidth: 110,
        grow: 19,
        sortable: true,
        render: (row) => (row.company === null ? <Nothing /> : <bdi>{row.company}</bdi>),
        text: (row) => row.company ?? '',
      },
      {
        key: 'rating',
        header: t('leadList.columns.rating'),
        minWidth: 100,
        grow: 0,
        sortable: true,
        render: (row) => <Stars value={row.rating} />,
        text: (row) => t('stars.ofFive', { value: row.rating }),
      },
      {
        key: 'emails',
        header: t('leadList.columns.email'),
        minWidth: 130,
        grow: 18,
        sortable: true,
        from: 640,
        render: (row) => <span className={classes.quiet}>{row.email ?? '–'}</span>,
        text: (row) => row.email ?? '',
      },
      {
        key: 'phones',
        header: t('leadList.columns.phone'),
        minWidth: 124,
        grow: 4,
        sortable: true,
        from: 920,
        render: (row) => <span className={classes.quiet}>{row.phone ?? '–'}</span>,
        text: (row) => row.phone ?? '',
      },
      {
        key: 'assignedToId',
        header: t('leadList.columns.assignedTo'),
        minWidth: 104,
        grow: 10,
        sortable: true,
        from: 560,
        render: (row) => <Assignee id={row.assignedToId} names={names} />,
        text: (row) => nameOf(row.assignedToId)?.name ?? t('common.nobody'),
      },
      {
        key: 'updatedAt',
        header: t('leadList.columns.updated'),
        minWidth: 98,
        grow: 0,
        sortable: true,
        render: (row) => <span className={classes.day}>{day(row.updatedAt, format.day)}</span>,
        text: (row) => day(row.updatedAt, format.day),
      },
    ];
  }, [names, t, format]);
}

/** A record that was erased has no day. */
function day(moment: string, write: (moment: string) => string): string {
  return moment === '' ? '' : write(moment);
}

function Assignee({ id, names }: { id: number | null; names: Names }) {
  const known = id === null ? undefined : names.get(id);
  if (id !== null && known === undefined) return null;
  return <PersonName name={known?.name ?? null} short={known?.short} />;
}

function Nothing() {
  return <span className={classes.quiet}>–</span>;
}
