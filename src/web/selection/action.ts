import type { Icon } from '@tabler/icons-react';
import type { ParseKeys } from 'i18next';
import type { ComponentType } from 'react';
import type { Permission } from '#domain/people/roles.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import type { SentSelection } from './selection-of.ts';

/** The records that an action is about to be done to. */
export interface ActionTarget {
  readonly type: RecordType;
  readonly selection: SentSelection;
  /** How many they are, as far as the list knows. */
  readonly count: number;
}

export interface ActionPanelProps {
  target: ActionTarget;
  /** The action is done or given up. */
  onDone(): void;
}

/** Something that can be done to the records selected in a list. */
export interface SelectionAction {
  readonly id: string;
  readonly label: ParseKeys;
  /** In the menu of the rows. */
  readonly icon: Icon;
  readonly allow: Permission;
  /** Where the records are. */
  readonly where: 'list' | 'bin';
  /** Whether it can be done to records of a type; to those of every one where unsaid. */
  readonly suits?: (type: RecordType) => boolean;
  /** How many records it takes; any number where unsaid. */
  readonly takes?: { readonly least: number; readonly most: number };
  /** The key that does it, as shown. */
  readonly keys?: string;
  /** What is asked before it is done; without it, it is done at once. */
  readonly Panel?: ComponentType<ActionPanelProps>;
  /** The panel is a dialog, with a title that says how many; else it hangs from the button. */
  readonly dialogTitle?: ParseKeys;
  /** Answers whether it was done to any. */
  readonly act?: (target: ActionTarget) => Promise<boolean>;
  /** The records are not in the list any more when it is done. */
  readonly leaves?: boolean;
}
