import { offeredLabels } from '../fields/contact-fields.ts';
import { foldText } from '../text/fold.ts';
import { wordMeaning } from './heading-words.ts';

/**
 * The label that a word of another program means: "Work Fax" is a fax, "Arbeid" is work. Own words stay as they are, and so
 * does what an address is for: of two, "Billing" and "Shipping", both are work.
 */
export function labelOf(typed: string, field: keyof typeof offeredLabels): string {
  const offered: readonly string[] = offeredLabels[field];
  const words = foldText(typed).split(/[^\p{L}\p{N}]+/u);
  const meanings = words.map((word) => wordMeaning(word));
  const kind = meanings.find((meaning) => meaning?.kind && offered.includes(meaning.kind))?.kind;
  const label = meanings.find((meaning) => meaning?.label)?.label;
  return meanings.every((meaning) => meaning && !meaning.use) ? (kind ?? label ?? typed) : typed;
}

/** Norwegian numbers tell whether they are mobile: 4 and 9 are the first digits of those alone. */
export function phoneLabelOf(e164: string | null): 'mobile' | 'work' {
  return e164 !== null && /^\+47[49]\d{7}$/.test(e164) ? 'mobile' : 'work';
}
