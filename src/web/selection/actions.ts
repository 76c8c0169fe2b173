import {
  IconArrowBackUp,
  IconArrowMerge,
  IconPencil,
  IconTags,
  IconTrash,
  IconUserCheck,
} from '@tabler/icons-react';
import { lazy } from 'react';
import { isMergedType } from '#domain/duplicates/duplicate-base.ts';
import { largestGroup } from '#domain/duplicates/group-pairs.ts';
import type { SelectionAction } from './action.ts';
import { deleteRecords, restoreRecords } from './bin-actions.ts';

const AssignPanel = lazy(() =>
  import('./assign-panel.tsx').then((module) => ({ default: module.AssignPanel })),
);
const BulkEditPanel = lazy(() =>
  import('./bulk-edit-panel.tsx').then((module) => ({ default: module.BulkEditPanel })),
);
const CategorizePanel = lazy(() =>
  import('./categorize-panel.tsx').then((module) => ({ default: module.CategorizePanel })),
);
const MergeSelection = lazy(() =>
  import('../duplicates/merge-selection.tsx').then((module) => ({ default: module.MergeSelection })),
);

/** Everything that can be done to selected records, in the order of the bar. One entry each. */
export const selectionActions: readonly SelectionAction[] = [
  {
    id: 'assign',
    label: 'selection.assign',
    icon: IconUserCheck,
    allow: 'records.write',
    where: 'list',
    keys: 'A',
    Panel: AssignPanel,
  },
  {
    id: 'bulkEdit',
    label: 'selection.bulkEdit',
    icon: IconPencil,
    allow: 'records.write',
    where: 'list',
    Panel: BulkEditPanel,
    dialogTitle: 'selection.bulkEditOf',
  },
  {
    id: 'categorize',
    label: 'selection.categorize',
    icon: IconTags,
    allow: 'records.write',
    where: 'list',
    Panel: CategorizePanel,
  },
  {
    id: 'merge',
    label: 'duplicates.merge',
    icon: IconArrowMerge,
    allow: 'records.write',
    where: 'list',
    suits: isMergedType,
    takes: { least: 2, most: largestGroup },
    Panel: MergeSelection,
  },
  {
    id: 'delete',
    label: 'selection.delete',
    icon: IconTrash,
    allow: 'records.delete',
    where: 'list',
    keys: 'Delete',
    act: deleteRecords,
    leaves: true,
  },
  {
    id: 'restore',
    label: 'selection.restore',
    icon: IconArrowBackUp,
    allow: 'records.delete',
    where: 'bin',
    act: restoreRecords,
    leaves: true,
  },
];
