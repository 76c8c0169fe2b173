/** "kundeemne" begins a heading as "Kundeemne", whatever letters the browser has for i. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
