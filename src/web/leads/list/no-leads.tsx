import { Button } from '@mantine/core';
import { IconFileImport, IconPlus, IconSearchOff, IconUserPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useMay } from '../../auth/use-me.ts';
import { EmptyPage } from '../../design/empty-page.tsx';
import { showProblemToast } from '../../design/toast.tsx';

/** Nothing was found: says for what, and takes the search back. */
export function NothingFound({ q, onReset }: { q: string; onReset(): void }) {
  const { t } = useTranslation();
  return (
    <EmptyPage
      icon={IconSearchOff}
      title={t('leadList.nothingFound', { q })}
      text={t('leadList.nothingFoundText')}
      actions={
        <Button variant="default" onClick={onReset}>
          {t('leadList.emptySearch')}
        </Button>
      }
    />
  );
}

/** There is no lead yet: what one is, and three ways to the first. */
export function FirstLeads() {
  const { t } = useTranslation();
  const mayWrite = useMay('records.write');
  const mayImport = useMay('imports.run');
  return (
    <EmptyPage
      icon={IconUserPlus}
      title={t('leadList.firstTitle')}
      text={mayWrite ? t('leadList.firstText') : t('leadList.firstTextReadOnly')}
      actions={
        <>
          {mayWrite && (
            <Button
              renderRoot={(props) => <Link to="/leads/new" {...props} />}
              leftSection={<IconPlus size={16} stroke={2} />}
            >
              {t('leadList.newLead')}
            </Button>
          )}
          {mayImport && (
            <>
              <Button
                variant="default"
                renderRoot={(props) => <Link to="/imports/new" {...props} />}
                leftSection={<IconFileImport size={16} stroke={1.5} />}
              >
                {t('leadList.importList')}
              </Button>
              <SampleDataButton />
            </>
          )}
        </>
      }
    />
  );
}

/** Fills the list with made-up leads. They come by themselves when they are there: see `use-list-updates.ts`. */
function SampleDataButton() {
  const { t } = useTranslation();
  const { mutate, isPending, isSuccess } = useMutation({
    mutationFn: () => api.sampleData.add(),
    onError: showProblemToast,
  });
  return (
    <Button variant="default" loading={isPending || isSuccess} onClick={() => mutate()}>
      {t('leadList.sampleData')}
    </Button>
  );
}
