import type { TFunction } from 'i18next';
import type { DuplicateReason } from '#domain/duplicates/duplicate-reasons.ts';
import { capitalised } from '../i18n/capitalised.ts';

/** Why records look the same, as one sentence: "Samme e-post, navnet skrevet litt annerledes". */
export function sayWhy(reasons: readonly DuplicateReason[], t: TFunction): string {
  return capitalised(reasonWords(reasons, t));
}

/** The same within a sentence. */
export function reasonWords(reasons: readonly DuplicateReason[], t: TFunction): string {
  return reasons.map((reason) => t(`duplicates.reasons.${reason}`)).join(', ');
}

/** How sure it is, in words. */
export function saySure(confidence: number, t: TFunction): string {
  if (confidence > 0.98) return t('duplicates.sure.certain');
  return confidence > 0.92 ? t('duplicates.sure.veryLikely') : t('duplicates.sure.likely');
}

/** Never more than 99: nothing is certain. */
export function percentOf(confidence: number): number {
  return Math.min(99, Math.floor(confidence * 100));
}
