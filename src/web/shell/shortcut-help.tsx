import { Modal, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChangePreferences } from '../auth/preferences.ts';
import { useMe } from '../auth/use-me.ts';
import classes from './shortcut-help.module.css';
import { type Shortcut, type ShortcutGroup, shortcuts } from './shortcuts.ts';

/** Keys that have a sign of their own. */
const keySigns: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓' };

const groups: readonly ShortcutGroup[] = ['everywhere', 'list', 'form', 'duplicates'];

interface ShortcutHelpProps {
  opened: boolean;
  onClose: () => void;
}

/** All keys, by where they work. */
export function ShortcutHelp({ opened, onClose }: ShortcutHelpProps) {
  const { t } = useTranslation();
  const { letterKeys } = useMe().preferences;
  const change = useChangePreferences();
  return (
    <Modal opened={opened} onClose={onClose} title={t('shortcuts.title')} size="lg">
      <div className={classes.groups}>
        {groups.map((group) => (
          <ShortcutList key={group} group={group} />
        ))}
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

function ShortcutList({ group }: { group: ShortcutGroup }) {
  const { t } = useTranslation();
  const all: readonly Shortcut[] = Object.values(shortcuts);
  const inGroup = all.filter((shortcut) => shortcut.group === group);
  if (inGroup.length === 0) return null;
  return (
    <section>
      <h3 className={classes.heading}>{t(`shortcuts.groups.${group}`)}</h3>
      <dl className={classes.list}>
        {inGroup.map(({ label, keys }) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>
              {keys.split('+').map((key) => (
                <kbd key={key}>{keySigns[key] ?? key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
