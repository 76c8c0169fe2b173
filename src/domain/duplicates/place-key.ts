import { foldWords } from './fold-words.ts';

/** A street and its postal code as they are compared. */
export function placeKey(street: string, postalCode: string): string {
  return `${foldWords(street).join('')} ${foldWords(postalCode).join('')}`;
}
