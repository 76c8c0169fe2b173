import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
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
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) => isUnsaved() && !staysOn?.(next.pathname),
    enableBeforeUnload: () => isUnsaved(),
    withResolver: true,
  });
  return (
    <LeaveQuestion
      isAsked={blocker.status === 'blocked'}
      onStay={() => blocker.reset?.()}
      onLeave={() => {
        onLeave?.();
        blocker.proceed?.();
      }}
    />
  );
}

/**
 * Asks before a dialog with unsaved changes is closed by Escape, its cross or a click beside it, and before its page is
 * left. Give the dialog `closing`, and render `question` in it.
 *
 * @param isUnsaved asked at the moment of closing
 */
export function useConfirmClose(isUnsaved: () => boolean, onClose: () => void) {
  const [isAsking, setIsAsking] = useState(false);
  const leaveQuestion = useConfirmLeave(isUnsaved);
  return {
    closing: {
      onClose: () => (isUnsaved() ? setIsAsking(true) : onClose()),
      // The question takes the keys while it stands above the dialog.
      closeOnEscape: !isAsking,
      trapFocus: !isAsking,
    },
    question: (
      <>
        {leaveQuestion}
        <LeaveQuestion isAsked={isAsking} onStay={() => setIsAsking(false)} onLeave={onClose} />
      </>
    ),
  };
}

interface LeaveQuestionProps {
  isAsked: boolean;
  onStay: () => void;
  onLeave: () => void;
}

function LeaveQuestion({ isAsked, onStay, onLeave }: LeaveQuestionProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={isAsked} onClose={onStay} title={t('confirmLeave.title')} size="sm">
      <Text mb="md">{t('confirmLeave.text')}</Text>
      <Group gap="xs">
        <Button onClick={onStay} data-autofocus>
          {t('confirmLeave.stay')}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t('confirmLeave.leave')}
        </Button>
      </Group>
    </Modal>
  );
}
