/** How a file is read, as a form or a command line says it: everything is text. */
export type ShapeTexts = { encoding?: string; separator?: string; headerLine?: string };

const separatorNames = new Map<string, string | null>([
  ['tab', '\t'],
  ['\\t', '\t'],
  ['none', null],
  ['', null],
]);

/** What the texts lay down of the shape of a file; to be checked against the contract. Nothing where nothing is said. */
export function shapeOfTexts({
  encoding,
  separator,
  headerLine,
}: ShapeTexts): Record<string, unknown> | undefined {
  if (encoding === undefined && separator === undefined && headerLine === undefined) return undefined;
  return {
    ...(encoding === undefined ? {} : { encoding: encoding.toLowerCase() }),
    ...(separator === undefined
      ? {}
      : { separator: separatorNames.has(separator) ? separatorNames.get(separator) : separator }),
    ...(headerLine === undefined ? {} : { headerLine: headerLine === 'none' ? null : Number(headerLine) }),
  };
}
