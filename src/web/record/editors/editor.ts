import type { ComponentType } from 'react';

export interface EditorProps {
  /** The key of the field in the catalogue. */
  fieldKey: string;
  /** The label is for readers only: what stands above says it already. */
  hideLabel?: boolean;
}

/** Enters the value of one field of the form it stands in. */
export type Editor = ComponentType<EditorProps>;
