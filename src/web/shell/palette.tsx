import { Combobox, Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconTable } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Found } from '#contract/search.ts';
import { recordTypeNames } from '#domain/records/record-types.ts';
import { orpc } from '../api/client.ts';
import { useChangePreferences } from '../auth/preferences.ts';
import { signOut } from '../auth/sign-out.ts';
import { useMe } from '../auth/use-me.ts';
import { KeyHint } from '../design/key-hint.tsx';
import { announce } from '../design/live-region.tsx';
import { recordAddresses } from '../record/record-addresses.ts';
import { useTypeNames } from '../record/type-words.ts';
import { type FoundView, useFoundViews } from '../views/use-found-views.ts';
import { viewInAddress } from '../views/view-address.ts';
import { type Command, commands } from './commands.ts';
import { findCommands } from './find-commands.ts';
import classes from './palette.module.css';
import { recordPlace } from './record-link.ts';
import { usePaletteKeys } from './use-palette-keys.ts';

interface PaletteProps {
  opened: boolean;
  onClose: () => void;
  onShowShortcuts: () => void;
}

/** Ctrl+K: records by a few letters of their name, and everything that can be done from anywhere. */
export function Palette(props: PaletteProps) {
  const { t } = useTranslation();
  return (
    <Modal.Root
      opened={props.opened}
      onClose={props.onClose}
      size={600}
      yOffset="12vh"
      padding={0}
      centered={false}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette.title')}>
        <PaletteContent onClose={props.onClose} onShowShortcuts={props.onShowShortcuts} />
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteContent({ onClose, onShowShortcuts }: Omit<PaletteProps, 'opened'>) {
  const namesOf = useTypeNames();
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const records = useFoundRecords(text);
  const matching = findCommands(commands, text, useMe().permissions, t);
  const views = useFoundViews(text);
  const found = records.length + views.length + matching.length;
  const open = useOpen(records, views, onClose, onShowShortcuts);
  const { combobox, listId, inputProps } = usePaletteKeys(`${text} ${found}`);

  useEffect(() => {
    if (text.trim() !== '') announce(t('palette.found', { count: found }));
  }, [text, found, t]);

  return (
    <Combobox store={combobox} onOptionSubmit={open}>
      <TextInput
        {...inputProps}
        data-autofocus
        variant="unstyled"
        className={classes.input}
        aria-label={t('palette.title')}
        placeholder={t('palette.placeholder')}
        leftSection={<IconSearch size={18} stroke={1.5} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Combobox.Options id={listId} className={classes.options} aria-label={t('palette.results')}>
        {records.length > 0 && (
          <Combobox.Group label={t('palette.records')}>
            {records.map((record) => (
              <RecordOption key={keyOf(record)} record={record} />
            ))}
          </Combobox.Group>
        )}
        {views.length > 0 && (
          <Combobox.Group label={t('palette.views')}>
            {views.map((view) => (
              <Combobox.Option key={keyOfView(view)} value={keyOfView(view)} className={classes.option}>
                <IconTable size={16} stroke={1.5} aria-hidden />
                <span className={classes.name}>{view.name}</span>
                <span className={classes.type}>{namesOf(view.type).one}</span>
              </Combobox.Option>
            ))}
          </Combobox.Group>
        )}
        {matching.length > 0 && (
          <Combobox.Group label={t('palette.commands')}>
            {matching.map((command) => (
              <CommandOption key={command.id} command={command} />
            ))}
          </Combobox.Group>
        )}
        {found === 0 && <Combobox.Empty>{t('palette.nothing', { text: text.trim() })}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}

/** Does what a chosen line stands for. */
function useOpen(
  records: readonly Found[],
  views: readonly FoundView[],
  onClose: () => void,
  onShowShortcuts: () => void,
) {
  const navigate = useNavigate();
  const preferences = useChangePreferences();
  return (value: string) => {
    onClose();
    const record = records.find((each) => keyOf(each) === value);
    if (record) {
      void navigate({ ...recordPlace(record.type)?.link(record.id) });
      return;
    }
    const view = views.find((each) => keyOfView(each) === value);
    if (view) {
      void navigate({ ...recordAddresses(view.type).list, search: { view: viewInAddress(view.key) } });
      return;
    }
    commands
      .find((command) => command.id === value)
      ?.run({
        go: (to) => void navigate({ to }),
        change: preferences.mutate,
        showShortcuts: onShowShortcuts,
        signOut: () => void signOut(),
      });
  };
}

function RecordOption({ record }: { record: Found }) {
  const namesOf = useTypeNames();
  const RecordIcon = recordPlace(record.type)?.icon;
  return (
    <Combobox.Option value={keyOf(record)} className={classes.option}>
      {RecordIcon && <RecordIcon size={16} stroke={1.5} aria-hidden />}
      <span className={classes.name}>{record.name}</span>
      {record.detail && <span className={classes.detail}>{record.detail}</span>}
      <span className={classes.type}>{namesOf(record.type).one}</span>
    </Combobox.Option>
  );
}

function CommandOption({ command }: { command: Command }) {
  const { t } = useTranslation();
  return (
    <Combobox.Option value={command.id} className={classes.option}>
      <command.icon size={16} stroke={1.5} aria-hidden />
      <span className={classes.name}>{command.label(t)}</span>
      {command.keys && (
        <span className={classes.type}>
          <KeyHint keys={command.keys} />
        </span>
      )}
    </Combobox.Option>
  );
}

/** Records whose page exists, found by what was typed; those found before stay until the new ones are here. */
function useFoundRecords(text: string): readonly Found[] {
  const [q] = useDebouncedValue(text.trim(), 120);
  const { data } = useQuery({
    ...orpc.search.quick.queryOptions({
      input: { q, types: recordTypeNames().join(','), limit: 8 },
    }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  return text.trim() === '' ? [] : (data?.items ?? []);
}

function keyOf(record: Found): string {
  return `${record.type} ${record.id}`;
}

function keyOfView({ type, key }: FoundView): string {
  return `view ${type} ${key}`;
}
