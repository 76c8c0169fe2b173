import { Select, Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Person } from '#contract/people.ts';
import { roles } from '#domain/people/roles.ts';
import { api, orpc } from '../api/client.ts';
import { useMe } from '../auth/use-me.ts';
import { showProblemToast, showToast } from '../design/toast.tsx';
import classes from './settings-frame.module.css';

type Access = Partial<Pick<Person, 'role' | 'active'>>;

/** What a person may do, and whether they may come in; saved at once, with a way back. */
export function PersonAccess({ person }: { person: Person }) {
  const { t } = useTranslation();
  const me = useMe();
  const queryClient = useQueryClient();
  const { mutateAsync: save, isPending } = useMutation({
    mutationFn: (access: Access) => api.people.update({ id: person.id, ...access }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: orpc.people.key() }),
  });
  const change = async (access: Access, back: Access) => {
    try {
      const changed = await save(access);
      const { name } = person;
      const said = changed.active
        ? t('settings.people.nowRole', { name, role: t(`roles.${changed.role}`).toLocaleLowerCase() })
        : t('settings.people.nowOut', { name });
      showToast(said, { undo: () => save(back) });
    } catch (error) {
      showProblemToast(error);
    }
  };
  // Nobody locks themselves out by a slip; another who manages people can.
  const isMe = person.id === me.id;
  const isClosed = isMe || isPending || (person.role === 'owner' && me.role !== 'owner');
  return (
    <>
      <td>
        <Select
          aria-label={t('settings.people.roleOf', { name: person.name })}
          data={roles
            .filter((role) => role !== 'owner' || me.role === 'owner' || person.role === 'owner')
            .map((role) => ({ value: role, label: t(`roles.${role}`) }))}
          value={person.role}
          allowDeselect={false}
          disabled={isClosed}
          onChange={(role) => {
            if (role && role !== person.role) void change({ role }, { role: person.role });
          }}
        />
      </td>
      <td>
        <Switch
          aria-label={t('settings.people.accessOf', { name: person.name })}
          // What the head of the column says, where there is none.
          label={<span className={classes.columnName}>{t('settings.people.access')}</span>}
          checked={person.active}
          disabled={isClosed}
          onChange={() => void change({ active: !person.active }, { active: person.active })}
        />
      </td>
    </>
  );
}
