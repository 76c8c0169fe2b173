import { Badge, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Person } from '#contract/people.ts';
import { orpc } from '../api/client.ts';
import { useMay } from '../auth/use-me.ts';
import { Card } from '../design/card.tsx';
import { PersonName } from '../design/person-name.tsx';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { AddPersonDialog } from './add-person-dialog.tsx';
import { PersonAccess } from './person-access.tsx';
import classes from './settings-frame.module.css';
import { SettingsFrame } from './settings-frame.tsx';

/** Who shares this database, and as what. */
export function PeoplePage() {
  const { t } = useTranslation();
  const mayManage = useMay('people.manage');
  const [adding, { open, close }] = useDisclosure(false);
  const { data, error, refetch } = useQuery(orpc.people.list.queryOptions());
  return (
    <SettingsFrame
      title={t('settings.people.title')}
      actions={
        mayManage && (
          <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={open}>
            {t('settings.people.add')}
          </Button>
        )
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data && (
        <Card title={t('settings.people.all')}>
          <PeopleTable people={data.items} />
        </Card>
      )}
      <AddPersonDialog opened={adding} onClose={close} />
    </SettingsFrame>
  );
}

function PeopleTable({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation();
  const mayManage = useMay('people.manage');
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('setUp.name')}</th>
          <th scope="col">{t('signIn.email')}</th>
          <th scope="col">{t('settings.people.role')}</th>
          {mayManage && <th scope="col">{t('settings.people.access')}</th>}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <td>
              <PersonName name={person.name} />
            </td>
            <td className="muted">{person.email}</td>
            {mayManage ? <PersonAccess person={person} /> : <PersonRole person={person} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PersonRole({ person }: { person: Person }) {
  const { t } = useTranslation();
  return (
    <td>
      {t(`roles.${person.role}`)}{' '}
      {!person.active && (
        <Badge variant="light" color="gray">
          {t('settings.people.inactive')}
        </Badge>
      )}
    </td>
  );
}
