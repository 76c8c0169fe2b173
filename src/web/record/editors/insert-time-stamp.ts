/**
 * Puts a stamp ("04.11.2026 14.20 Mette Lund:") into a text where the cursor stands, on a line of its own.
 *
 * @param at place in the text, in UTF-16 code units
 * @returns the new text, and where the cursor belongs in it: behind the stamp, ready to write
 */
export function insertTimeStamp(text: string, at: number, stamp: string): { text: string; caret: number } {
  const before = text.slice(0, at);
  const after = text.slice(at);
  const lineBreak = before === '' || before.endsWith('\n') ? '' : '\n';
  const inserted = `${before}${lineBreak}${stamp} `;
  return { text: inserted + after, caret: inserted.length };
}
