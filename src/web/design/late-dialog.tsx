import type { ModalProps } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

const Dialog = lazy(() => import('./dialog.tsx').then((module) => ({ default: module.Dialog })));

/** A dialog whose code comes when it is first opened: for what stands in pages that should show soon. */
export function LateDialog(props: ModalProps) {
  const [wasOpened, setWasOpened] = useState(false);
  if (props.opened && !wasOpened) setWasOpened(true);
  if (!wasOpened) return null;
  return (
    <Suspense>
      <Dialog {...props} />
    </Suspense>
  );
}
