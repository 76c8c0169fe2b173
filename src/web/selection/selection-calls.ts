import type { JobAnswer } from '#contract/jobs.ts';
import type { PastePreview } from '#contract/paste.ts';
import type { BulkEditPreview } from '#contract/records.ts';
import { isOwnTypeName } from '#domain/records/own-type-name.ts';
import type { BuiltInType, RecordType } from '#domain/records/record-types.ts';
import { api, type CallContext, ownApi } from '../api/client.ts';
import type { SentSelection } from './selection-of.ts';

type Options = { context: CallContext };
/** Columns of texts over the records of a selection. */
export type SentPaste = WithSelection<{
  columns: { field: string; texts: string[] }[];
  empty: 'keep' | 'clear';
  timeZone: string;
}>;
type WithSelection<More> = { selection: SentSelection } & More;

/** The calls of a record type that act on a selection. */
interface SelectionCalls {
  assign(input: WithSelection<{ assignedToId: number | null }>, options: Options): Promise<JobAnswer>;
  bulkEdit(input: WithSelection<{ changes: Record<string, unknown> }>, options: Options): Promise<JobAnswer>;
  previewBulkEdit(
    input: WithSelection<{ changes: Record<string, unknown> }>,
    options: { signal: AbortSignal },
  ): Promise<BulkEditPreview>;
  paste(input: SentPaste, options: Options): Promise<JobAnswer>;
  previewPaste(input: SentPaste, options: { signal: AbortSignal }): Promise<PastePreview>;
  deleteMany(input: WithSelection<unknown>, options: Options): Promise<JobAnswer>;
  restoreMany(input: WithSelection<unknown>, options: Options): Promise<JobAnswer>;
}

/** One line per record type that comes with Winnow. */
const builtIn: Readonly<Record<BuiltInType, SelectionCalls>> = {
  lead: api.leads,
  contact: api.contacts,
  account: api.accounts,
  campaign: api.campaigns,
};

export function selectionCalls(type: RecordType): SelectionCalls {
  return isOwnTypeName(type) ? ownApi(type) : builtIn[type];
}
