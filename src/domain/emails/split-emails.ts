const hardSeparator = /:::|[;\n\r\t|]/;

/**
 * The addresses of one cell or pasted line, as typed and in order: "a@x.no; b@x.no", "a@x.no b@x.no",
 * "Nordmann, Kari <kari@x.no>, ola@x.no". Nothing is lost but the signs between them.
 */
export function splitEmails(cell: string): string[] {
  return cell
    .split(hardSeparator)
    .flatMap(splitAtCommas)
    .flatMap(splitAfterAngles)
    .flatMap(splitAtBlanks)
    .map((piece) => piece.trim())
    .filter(Boolean);
}

/** A comma ends an address only where one came before it; else it stands within a name. */
function splitAtCommas(text: string): string[] {
  if (!text.includes(',')) return [text];
  const pieces: string[] = [];
  let piece = '';
  for (const stretch of text.split(',')) {
    piece = piece === '' ? stretch : `${piece},${stretch}`;
    if (piece.includes('@')) {
      pieces.push(piece);
      piece = '';
    }
  }
  if (piece.trim() !== '') pieces.push(piece);
  return pieces;
}

/** "Kari <kari@x.no> Ola <ola@x.no>" */
function splitAfterAngles(text: string): string[] {
  return (text.match(/@/g)?.length ?? 0) > 1 ? text.split(/(?<=>)/) : [text];
}

/** "a@x.no b@x.no", "a@x.no / b@x.no", "a@x.no og b@x.no" */
function splitAtBlanks(text: string): string[] {
  if (text.includes('<') || text.includes('"')) return [text];
  const pieces = text.trim().split(/\s+(?:(?:og|and|eller|or|&|\/)\s+)?|\/(?=[^\s/]+@)/i);
  return pieces.every((piece) => piece.includes('@')) ? pieces : [text];
}
