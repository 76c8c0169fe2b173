import type { Editor } from './editor.ts';
import { RatingMode } from './rating-editor.tsx';
import { TimeStampButton } from './time-stamp-button.tsx';

/** What stands at the right of the name of a field. */
const fieldActions: Readonly<Record<string, Editor>> = {
  comments: TimeStampButton,
  rating: RatingMode,
};

export function actionsOf(key: string): Editor | undefined {
  return fieldActions[key];
}
