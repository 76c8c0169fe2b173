import { Combobox, TextInput } from '@mantine/core';
import { IconSearch, IconUserOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '#domain/text/fold.ts';
import { orpc } from '../api/client.ts';
import { useMe } from '../auth/use-me.ts';
import { undoChangeSet } from '../change-sets/undo-change-set.ts';
import { Avatar } from '../design/avatar.tsx';
import { announce } from '../design/live-region.tsx';
import { i18next } from '../i18n/i18n.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { runJob } from '../jobs/run-job.ts';
import { usePaletteKeys } from '../shell/use-palette-keys.ts';
import type { ActionPanelProps, ActionTarget } from './action.ts';
import { countedRecords, recordsOf } from './record-words.ts';
import classes from './selection.module.css';
import { selectionCalls } from './selection-calls.ts';

const nobody = 'nobody';

interface Assignee {
  /** The id as text, or `nobody`. */
  key: string;
  name: string;
  detail: string | null;
}

/** To whom the records are assigned: oneself, nobody, or a colleague found by a few letters. */
export function AssignPanel({ target, onDone }: ActionPanelProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const everyone = useAssignees();
  const sought = foldText(text.trim());
  const found = everyone.filter(({ name, detail }) => foldText(`${name} ${detail ?? ''}`).includes(sought));
  const { combobox, listId, inputProps } = usePaletteKeys(found.map(({ key }) => key).join());
  const { length } = found;
  useEffect(() => {
    if (sought !== '') announce(t('selection.found', { count: length }));
  }, [sought, length, t]);
  const choose = (key: string) => {
    const chosen = everyone.find((one) => one.key === key);
    onDone();
    if (chosen) void assign(target, chosen);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <TextInput
        {...inputProps}
        data-autofocus
        aria-label={t('selection.assignTo')}
        placeholder={t('selection.searchPeople')}
        leftSection={<IconSearch size={16} stroke={1.5} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Combobox.Options id={listId} className={classes.people} aria-label={t('selection.assignTo')}>
        {found.map(({ key, name, detail }) => (
          <Combobox.Option key={key} value={key} className={classes.person}>
            {key === nobody ? <IconUserOff size={20} stroke={1.5} aria-hidden /> : <Avatar name={name} />}
            <span className={classes.personName}>{name}</span>
            {detail !== null && <span className="muted">{detail}</span>}
          </Combobox.Option>
        ))}
        {length === 0 && <Combobox.Empty>{t('record.person.nothingFound')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}

/** Oneself, nobody, and the colleagues who are active, by name; two of the same name with their e-mail addresses. */
function useAssignees(): Assignee[] {
  const { t } = useTranslation();
  const me = useMe();
  const collator = new Intl.Collator(useLanguage());
  const { data } = useQuery(orpc.people.list.queryOptions());
  const active = (data?.items ?? []).filter((person) => person.active);
  const others = active
    .filter(({ id }) => id !== me.id)
    .toSorted((one, other) => collator.compare(one.name, other.name))
    .map(({ id, name, email }) => {
      const isShared = active.some((person) => person.id !== id && person.name === name);
      return { key: String(id), name, detail: isShared ? email : null };
    });
  return [
    { key: String(me.id), name: me.name, detail: t('selection.me') },
    { key: nobody, name: t('common.nobody'), detail: null },
    ...others,
  ];
}

function assign({ type, selection }: ActionTarget, { key, name }: Assignee): Promise<unknown> {
  const assignedToId = key === nobody ? null : Number(key);
  return runJob((options) => selectionCalls(type).assign({ selection, assignedToId }, options), {
    type,
    undo: (changeSetId) => undoChangeSet(changeSetId),
    running: i18next.t('selection.assigning', { records: recordsOf(type) }),
    done: ({ changed }) => {
      const records = countedRecords(type, changed);
      return assignedToId === null
        ? i18next.t('selection.unassigned', { records })
        : i18next.t('selection.assigned', { records, name });
    },
  });
}
