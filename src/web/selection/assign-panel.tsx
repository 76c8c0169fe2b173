import { Combobox, TextInput } from '@mantine/core';
import { IconSearch, IconUserOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
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
  const { everyone, isPending } = useAssignees();
  /** Enter was pressed before the colleagues were here: whoever will be first is meant. */
  const [wantsFirst, setWantsFirst] = useState(false);
  const sought = foldText(text.trim());
  const found = everyone.filter(({ name, detail }) => foldText(`${name} ${detail ?? ''}`).includes(sought));
  const { combobox, listId, inputProps } = usePaletteKeys(found.map(({ key }) => key).join());
  const { length } = found;
  useEffect(() => {
    if (sought !== '' && !isPending) announce(t('selection.found', { count: length }));
  }, [sought, length, isPending, t]);
  const choose = (key: string) => {
    const chosen = everyone.find((one) => one.key === key);
    onDone();
    if (chosen) void assign(target, chosen);
  };
  const onColleagues = useEffectEvent(() => {
    const [first] = found;
    if (wantsFirst && first) choose(first.key);
    setWantsFirst(false);
  });
  useEffect(() => {
    if (!isPending) onColleagues();
  }, [isPending]);
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <TextInput
        {...inputProps}
        data-autofocus
        aria-label={t('selection.assignTo')}
        placeholder={t('selection.searchPeople')}
        leftSection={<IconSearch size={16} stroke={1.5} />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setWantsFirst(false);
        }}
        onKeyDown={(event) => {
          const isEnter = event.key === 'Enter' && !event.nativeEvent.isComposing;
          if (isEnter && isPending && length === 0) setWantsFirst(true);
          inputProps.onKeyDown(event);
        }}
      />
      <Combobox.Options id={listId} className={classes.people} aria-label={t('selection.assignTo')}>
        {found.map(({ key, name, detail }) => (
          <Combobox.Option key={key} value={key} className={classes.person}>
            {key === nobody ? <IconUserOff size={20} stroke={1.5} aria-hidden /> : <Avatar name={name} />}
            <span className={classes.personName}>{name}</span>
            {detail !== null && <span className="muted">{detail}</span>}
          </Combobox.Option>
        ))}
        {length === 0 && !isPending && <Combobox.Empty>{t('record.person.nothingFound')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}

/** Oneself, nobody, and the colleagues who are active, by name; two of the same name with their e-mail addresses. */
function useAssignees(): { everyone: Assignee[]; isPending: boolean } {
  const { t } = useTranslation();
  const me = useMe();
  const collator = new Intl.Collator(useLanguage());
  const { data, isPending } = useQuery(orpc.people.list.queryOptions());
  const active = (data?.items ?? []).filter((person) => person.active);
  const others = active
    .filter(({ id }) => id !== me.id)
    .toSorted((one, other) => collator.compare(one.name, other.name))
    .map(({ id, name, email }) => {
      const isShared = active.some((person) => person.id !== id && person.name === name);
      return { key: String(id), name, detail: isShared ? email : null };
    });
  const everyone = [
    { key: String(me.id), name: me.name, detail: t('selection.me') },
    { key: nobody, name: t('common.nobody'), detail: null },
    ...others,
  ];
  return { everyone, isPending };
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
