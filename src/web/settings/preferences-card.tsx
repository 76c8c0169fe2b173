import { SegmentedControl, Switch } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preferences } from '#contract/session.ts';
import { languages } from '#domain/people/roles.ts';
import { useChangePreferences } from '../auth/preferences.ts';
import { useMe } from '../auth/use-me.ts';
import { Card } from '../design/card.tsx';
import { showProblemToast, showToast } from '../design/toast.tsx';
import { languageNames } from '../i18n/language.ts';
import classes from './settings-frame.module.css';

const colorSchemes = ['light', 'dark', 'auto'] as const;
const densities = ['compact', 'normal', 'roomy'] as const;

/** How things are shown. Each choice is kept at once, and can be taken back. */
export function PreferencesCard() {
  const { t } = useTranslation();
  const { preferences } = useMe();
  const { mutate, mutateAsync } = useChangePreferences();
  const change = (changes: Partial<Preferences>, before: Partial<Preferences>) => {
    const done = () => showToast(t('settings.saved'), { undo: () => mutate(before) });
    mutateAsync(changes).then(done, showProblemToast);
  };
  return (
    <Card title={t('preferences.title')}>
      <Preference title={t('preferences.language')} text={t('preferences.languageText')}>
        {(labelId) => (
          <SegmentedControl
            aria-labelledby={labelId}
            data={languages.map((value) => ({ value, label: languageNames[value] }))}
            value={preferences.language}
            onChange={(language) => change({ language }, { language: preferences.language })}
          />
        )}
      </Preference>
      <Preference title={t('preferences.colorScheme')} text={t('preferences.colorSchemeText')}>
        {(labelId) => (
          <SegmentedControl
            aria-labelledby={labelId}
            data={colorSchemes.map((value) => ({ value, label: t(`preferences.colorSchemes.${value}`) }))}
            value={preferences.colorScheme}
            onChange={(colorScheme) => change({ colorScheme }, { colorScheme: preferences.colorScheme })}
          />
        )}
      </Preference>
      <Preference title={t('preferences.density')} text={t('preferences.densityText')}>
        {(labelId) => (
          <SegmentedControl
            aria-labelledby={labelId}
            data={densities.map((value) => ({ value, label: t(`preferences.densities.${value}`) }))}
            value={preferences.density}
            onChange={(density) => change({ density }, { density: preferences.density })}
          />
        )}
      </Preference>
      <Preference title={t('shortcuts.letterKeys')} text={t('shortcuts.letterKeysText')}>
        {(labelId) => (
          <Switch
            aria-labelledby={labelId}
            checked={preferences.letterKeys}
            onChange={(event) =>
              change({ letterKeys: event.currentTarget.checked }, { letterKeys: preferences.letterKeys })
            }
          />
        )}
      </Preference>
    </Card>
  );
}

interface PreferenceProps {
  title: string;
  text: string;
  children: (labelId: string) => ReactNode;
}

function Preference({ title, text, children }: PreferenceProps) {
  const id = useId();
  return (
    <div className={classes.preference}>
      <div>
        <h3 id={id}>{title}</h3>
        <p>{text}</p>
      </div>
      {children(id)}
    </div>
  );
}
