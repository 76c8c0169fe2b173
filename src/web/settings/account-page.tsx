import { useTranslation } from 'react-i18next';
import { NameCard } from './name-card.tsx';
import { PasswordCard } from './password-card.tsx';
import { PreferencesCard } from './preferences-card.tsx';
import { SettingsFrame } from './settings-frame.tsx';

export function AccountPage() {
  const { t } = useTranslation();
  return (
    <SettingsFrame title={t('settings.account.title')}>
      <PreferencesCard />
      <NameCard />
      <PasswordCard />
    </SettingsFrame>
  );
}
