/** "kundeemne" begins a heading as "Kundeemne". */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
