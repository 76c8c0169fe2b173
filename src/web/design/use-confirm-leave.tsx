import { Button, Group, Modal, Text } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
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
  const blocker = useUnsavedBlocker(isUnsaved, staysOn);
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
  const blocker = useUnsavedBlocker(isUnsaved);
  const [isClosing, setIsClosing] = useState(false);
  const isLeaving = blocker.status === 'blocked';
  const isAsked = isClosing || isLeaving;
  const close = () => (isUnsaved() ? setIsClosing(true) : onClose());
  const stay = () => {
    setIsClosing(false);
    blocker.reset?.();
  };
  // One for both dialogs: of two, the second would take the key that opened the question for one that closes it.
  useWindowEvent(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing || isForInput(event.target)) return;
      if (isAsked) stay();
      else close();
    },
    { capture: true },
  );
  return {
    closing: { onClose: close, closeOnEscape: false, trapFocus: !isAsked },
    question: (
      <LeaveQuestion
        isAsked={isAsked}
        closeOnEscape={false}
        onStay={stay}
        onLeave={() => (isLeaving ? blocker.proceed?.() : onClose())}
      />
    ),
  };
}

function useUnsavedBlocker(isUnsaved: () => boolean, staysOn?: (pathname: string) => boolean) {
  return useBlocker({
    shouldBlockFn: ({ next }) => isUnsaved() && !staysOn?.(next.pathname),
    enableBeforeUnload: () => isUnsaved(),
    withResolver: true,
  });
}

/** Whether an input has a list open, which Escape is to close; so it is told to the dialogs of Mantine. */
function isForInput(target: EventTarget | null): boolean {
  return target instanceof Element && target.getAttribute('data-mantine-stop-propagation') === 'true';
}

interface LeaveQuestionProps {
  isAsked: boolean;
  closeOnEscape?: boolean;
  onStay: () => void;
  onLeave: () => void;
}

function LeaveQuestion({ isAsked, closeOnEscape = true, onStay, onLeave }: LeaveQuestionProps) {
  const { t } = useTranslation();
  return (
    <Modal.Root opened={isAsked} onClose={onStay} closeOnEscape={closeOnEscape} size="sm">
      <Modal.Overlay />
      <Modal.Content>
        {/* Without a header: a dialog beneath it has one, and of two neither could be told from the other. */}
        <Modal.Body>
          <Modal.Title mb="xs">{t('confirmLeave.title')}</Modal.Title>
          <Text mb="md">{t('confirmLeave.text')}</Text>
          <Group gap="xs">
            <Button onClick={onStay} data-autofocus>
              {t('confirmLeave.stay')}
            </Button>
            <Button variant="default" onClick={onLeave}>
              {t('confirmLeave.leave')}
            </Button>
          </Group>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
