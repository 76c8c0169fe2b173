/** What the server tells everyone who is looking: which records were changed, and by whom. */
export interface LiveMessage {
  /** `lead`, `account`, `campaign`, `person`, `job`, … */
  subject: string;
  /** Left out when there were too many to name, and of what is past. */
  ids?: number[];
  count: number;
  changeSetId: number | null;
  actor: { id: number | null; name: string } | null;
}

/**
 * What a stream begins with (`event: so-far`), and says again when messages may have been lost: the last of what was
 * told, and for how long these have been all. Times are ms before now, as the clocks of server and browser may differ.
 */
export interface LiveSoFar {
  completeFor: number;
  past: { message: LiveMessage; ago: number }[];
}
