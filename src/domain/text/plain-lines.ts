/** One line: line ends and tabs become spaces. */
export function oneLine(text: string): string {
  return /[\t\r\n\v\f]/.test(text) ? text.replace(/\s*[\t\r\n\v\f]+\s*/g, ' ').trim() : text;
}

/** Lines: the line ends of old programs become plain ones. */
export function plainLines(text: string): string {
  return /[\r\v\f]/.test(text) ? text.replace(/\r\n?|[\v\f]/g, '\n') : text;
}

/** The names in a cell, each once without regard to case, parted as Outlook does it: by semicolons, or by commas where there are none. */
export function splitNames(text: string): string[] {
  const names = new Map<string, string>();
  for (const part of text.split(text.includes(';') ? /[;\r\n]/ : /[,\r\n]/)) {
    const name = oneLine(part.trim());
    if (name !== '' && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return [...names.values()];
}
