import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

interface ConfirmLeaveOptions {
  /** Whether an address still belongs to the page, so that going there loses nothing. */
  staysOn?: (pathname: string) => boolean;
  /** The changes are given up. */
  onLeave?: () => void;
}

/**
 * Asks before a page with unsaved changes is left, by a link, the back button or by closing the tab.
 * Render what it returns anywhere in the page.
 *
 * @param isUnsaved asked at the moment of leaving
 */
export function useConfirmLeave(isUnsaved: () => boolean, { staysOn, onLeave }: ConfirmLeaveOptions = {}) {
  const { t } = useTranslation();
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) => isUnsaved() && !staysOn?.(next.pathname),
    enableBeforeUnload: () => isUnsaved(),
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
        <Button onClick={() => blocker.reset?.()} data-autofocus>
          {t('confirmLeave.stay')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            onLeave?.();
            blocker.proceed?.();
          }}
        >
          {t('confirmLeave.leave')}
        </Button>
      </Group>
    </Modal>
  );
}
