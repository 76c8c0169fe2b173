import { useEffect, useEffectEvent, useState } from 'react';
import { pictureIn } from './crop-image.ts';

/**
 * Takes a picture that is pasted or dropped anywhere on the page.
 *
 * @param take `null` where none is wanted
 * @returns whether a file is being dragged over the page
 */
export function usePastedPicture(take: ((file: File) => void) | null): boolean {
  const [isDropping, setDropping] = useState(false);
  const takeFrom = useEffectEvent((event: Event, file: File | null | undefined) => {
    if (!file) return;
    event.preventDefault();
    take?.(file);
  });
  const isWanted = take !== null;
  useEffect(() => {
    if (!isWanted) return;
    const onPaste = (event: ClipboardEvent) => takeFrom(event, pictureIn(event.clipboardData));
    const onDrop = (event: DragEvent) => {
      setDropping(false);
      // Whatever it is: that it is no picture is said where it would be shown.
      takeFrom(event, event.dataTransfer?.files[0]);
    };
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Without this the browser would leave the page for the picture.
      event.preventDefault();
      setDropping(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDropping(false);
    };
    window.addEventListener('paste', onPaste);
    window.addEventListener('drop', onDrop);
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    return () => {
      window.removeEventListener('paste', onPaste);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
    };
  }, [isWanted]);
  return isDropping;
}
