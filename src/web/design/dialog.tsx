import { Modal, type ModalProps } from '@mantine/core';

/** The dialog itself, apart from {@link LateDialog} so that its code can come later. */
export function Dialog(props: ModalProps) {
  return <Modal {...props} />;
}
