import { Alert, Button, Group } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface StaleNoticeProps {
  onTheirs: () => void;
  onMine: () => void;
}

/** Somebody else has saved another form meanwhile: theirs is taken, or one's own is saved over it. */
export function StaleNotice({ onTheirs, onMine }: StaleNoticeProps) {
  const { t } = useTranslation();
  return (
    <Alert color="yellow" variant="light" icon={<IconUsers stroke={1.5} />} role="alert">
      {t('forms.stale')}
      <Group gap="xs" mt={8}>
        <Button variant="default" size="compact-sm" onClick={onTheirs}>
          {t('forms.takeTheirs')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={onMine}>
          {t('forms.keepMine')}
        </Button>
      </Group>
    </Alert>
  );
}
