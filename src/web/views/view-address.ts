/** A view as an address names it. The router would put a number that is a text between quotation marks. */
export function viewInAddress(key: string): string | number {
  return /^\d+$/.test(key) ? Number(key) : key;
}
