import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Says that others have saved the criteria while they were being edited here, and offers to have theirs. */
export function StaleNotice({ onLoad }: { onLoad: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert
      color="red"
      variant="light"
      mt="sm"
      role="alert"
      title={t('scoring.stale.title')}
      icon={<IconAlertTriangle stroke={1.5} />}
    >
      {t('scoring.stale.text')}
      <br />
      <Button variant="default" mt={8} onClick={onLoad}>
        {t('scoring.stale.load')}
      </Button>
    </Alert>
  );
}
