/** A moment as an input of day and time takes it: "2026-03-07T09:30", by the clock of the reader. */
export function localTime(moment: string): string {
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The moment that was entered by the clock of the reader; null where it is none yet. */
export function momentOf(typed: string): string | null {
  const at = new Date(typed);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
