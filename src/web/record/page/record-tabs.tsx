import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../auth/use-me.ts';
import { RouteTabs } from '../../design/route-tabs.tsx';
import { DraftStatus } from '../drafts/draft-status.tsx';
import type { DraftKeeping } from '../drafts/use-draft.ts';
import { useForm, useFormState } from '../form/form-context.ts';
import { recordAddresses } from '../record-addresses.ts';
import classes from './record-page.module.css';

/** The pages of a record, as links; a record that is not made yet has but one, and no tabs. */
export function RecordTabs() {
  const { t } = useTranslation();
  const { store } = useForm();
  const id = useFormState((state) => state.id);
  if (id === null) return null;
  const { open, history } = recordAddresses(store.state.type);
  return (
    <RouteTabs
      label={t('record.pages.label')}
      tabs={[
        { label: t('record.pages.general'), link: open(id) },
        { label: t('record.pages.history'), link: history(id) },
      ]}
    />
  );
}

/** In the status line: what is safe on this machine, and which version this is. */
export function RecordStatus({ draft }: { draft: DraftKeeping }) {
  const { t } = useTranslation();
  const version = useFormState((state) => state.version);
  return (
    <span className={classes.status}>
      <DraftStatus keptAt={draft.keptAt} isImpossible={draft.isImpossible} />
      <span className={classes.about}>
        <CustomizeLink />
        {version > 0 && <span>{t('record.version', { version })}</span>}
      </span>
    </span>
  );
}

/** The way to where the form is made up, for who may change it. */
function CustomizeLink() {
  const { t } = useTranslation();
  const { store } = useForm();
  if (!useMay('settings.manage')) return null;
  return (
    <Link to="/settings/forms/$type" params={{ type: store.state.type }}>
      {t('record.customize')}
    </Link>
  );
}
