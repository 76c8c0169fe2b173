import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Notice } from '../page/notice.tsx';
import type { OfferedDraft } from './use-draft.ts';

/** "Draft from 09.41 – Restore / Discard": what a crash or a closed lid left behind. */
export function DraftOffer({ draft }: { draft: OfferedDraft }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isToday = new Date(draft.savedAt).toDateString() === new Date().toDateString();
  const when = isToday ? format.time(draft.savedAt) : format.dateTime(draft.savedAt);
  return (
    <Notice icon={IconHistory}>
      <span>{t('record.draft.found', { when })}</span>
      <Button size="compact-sm" variant="default" onClick={draft.restore}>
        {t('record.draft.restore')}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={draft.discard}>
        {t('record.draft.discard')}
      </Button>
    </Notice>
  );
}
