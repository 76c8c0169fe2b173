import { Modal, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangePreferences } from '../auth/preferences.ts';
import { useMe } from '../auth/use-me.ts';
import classes from './shortcut-help.module.css';
import { isLetterKey, isSequence, type Shortcut, type ShortcutGroup, shortcuts } from './shortcuts.ts';

/** Keys that have a sign of their own. */
const keySigns: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowRight: '→' };

const groups: readonly ShortcutGroup[] = ['everywhere', 'list', 'cells', 'columns', 'form', 'duplicates'];

interface ShortcutHelpProps {
  opened: boolean;
  onClose: () => void;
}

/** All keys, by where they work; a few letters find one. Those that are turned off say so. */
export function ShortcutHelp({ opened, onClose }: ShortcutHelpProps) {
  const { t } = useTranslation();
  const { letterKeys } = useMe().preferences;
  const change = useChangePreferences();
  const [sought, setSought] = useState('');
  const words = sought.trim().toLocaleLowerCase();
  const all: readonly Shortcut[] = Object.values(shortcuts);
  const found = all.filter(({ label, keys }) => `${t(label)} ${keys}`.toLocaleLowerCase().includes(words));
  return (
    <Modal opened={opened} onClose={onClose} title={t('shortcuts.title')} size="lg">
      <TextInput
        mb="sm"
        aria-label={t('shortcuts.search')}
        placeholder={t('shortcuts.search')}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
        data-autofocus
      />
      <div className={classes.groups} aria-live="polite">
        {groups.map((group) => (
          <ShortcutList key={group} group={group} found={found} letterKeys={letterKeys} />
        ))}
        {found.length === 0 && <p className="muted">{t('shortcuts.noneFound')}</p>}
      </div>
      <Switch
        mt="md"
        label={t('shortcuts.letterKeys')}
        description={t('shortcuts.letterKeysText')}
        checked={letterKeys}
        onChange={(event) => change.mutate({ letterKeys: event.currentTarget.checked })}
      />
    </Modal>
  );
}

interface ShortcutListProps {
  group: ShortcutGroup;
  found: readonly Shortcut[];
  letterKeys: boolean;
}

function ShortcutList({ group, found, letterKeys }: ShortcutListProps) {
  const { t } = useTranslation();
  const inGroup = found.filter((shortcut) => shortcut.group === group);
  if (inGroup.length === 0) return null;
  return (
    <section>
      <h3 className={classes.heading}>{t(`shortcuts.groups.${group}`)}</h3>
      <dl className={classes.list}>
        {inGroup.map(({ label, keys }) => (
          <div key={keys}>
            <dt>
              {t(label)}
              {!letterKeys && isLetterKey(keys) && (
                <span className="muted"> ({t('shortcuts.turnedOff')})</span>
              )}
            </dt>
            <dd>
              {keys.split(isSequence(keys) ? ' ' : '+').map((key) => (
                <kbd key={key}>{keySigns[key] ?? key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
