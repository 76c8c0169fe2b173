import { z } from 'zod';
import { isTimeZone } from '#domain/filters/time-window.ts';

/** Where a caller is, as an IANA name: it decides which day "today" is, and what a time of day means. */
export const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, { params: { code: 'notAnOption' } });
