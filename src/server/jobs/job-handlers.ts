import { runActionJob } from '../bulk-edit/run-action.ts';
import { undoChangeSetJob } from '../change-sets/undo-change-set.ts';
import { findDuplicatesJob, mergeSureJob } from '../duplicates/duplicate-jobs.ts';
import { planImportJob, runImportJob } from '../imports/import-jobs.ts';
import { convertFieldJob } from '../own-fields/convert-field.ts';
import { searchAnewJob } from '../own-fields/search-own-fields.ts';
import { mergeItemsJob } from '../own-lists/merge-items.ts';
import { addSampleDataJob, removeSampleDataJob } from '../sample-data/sample-data-jobs.ts';
import { rescoreJob } from '../scoring/rescore.ts';
import type { JobHandler } from './jobs.ts';

/** What each kind of job does. A new kind is one file and one line here. */
export const jobHandlers: Readonly<Record<string, JobHandler>> = {
  import: runImportJob,
  importPlan: planImportJob,
  bulkEdit: runActionJob,
  paste: runActionJob,
  assign: runActionJob,
  delete: runActionJob,
  restore: runActionJob,
  undo: undoChangeSetJob,
  rescore: rescoreJob,
  findDuplicates: findDuplicatesJob,
  mergeSure: mergeSureJob,
  mergeItems: mergeItemsJob,
  convertField: convertFieldJob,
  searchAnew: searchAnewJob,
  addSampleData: addSampleDataJob,
  removeSampleData: removeSampleDataJob,
};
