import { z } from 'zod';
import { oneLineText } from '#domain/text/text-schemas.ts';

/** A name in one language at least: it is that in both, until the other is given. */
export function givenText(limit: number) {
  const text = oneLineText(limit).optional();
  return z
    .strictObject({ en: text, nb: text })
    .refine(({ en, nb }) => (en ?? '').trim() !== '' || (nb ?? '').trim() !== '', {
      params: { code: 'required' },
    });
}
