import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/**
 * Asks before a page with unsaved changes is left, by a link, the back button or by closing the tab.
 * Render what it returns anywhere in the page.
 */
export function useConfirmLeave(unsaved: boolean) {
  const { t } = useTranslation();
  const blocker = useBlocker({
    shouldBlockFn: () => unsaved,
    enableBeforeUnload: () => unsaved,
    withResolver: true,
  });
  return (
    <Modal
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('confirmLeave.title')}
      size="sm"
    >
      <Text mb="md">{t('confirmLeave.text')}</Text>
      <Group gap="xs">
        <Button onClick={blocker.reset} data-autofocus>
          {t('confirmLeave.stay')}
        </Button>
        <Button variant="default" onClick={blocker.proceed}>
          {t('confirmLeave.leave')}
        </Button>
      </Group>
    </Modal>
  );
}
