import { checkFormat } from './check-format.ts';
import type { Field } from './field.ts';

/** What a value breaks of the demands of its field. */
export type ValueFault = {
  code:
    | 'tooSmall'
    | 'tooLarge'
    | 'tooManyDecimals'
    | 'tooEarly'
    | 'tooLate'
    | 'noAtSign'
    | 'notAUrl'
    | 'notAPhone';
  limit?: number;
  given?: string;
};

/** Beyond it a number in JSON no longer tells hundredths apart. */
export const greatestNumber = 1e15;

/**
 * Which demand of its field a value does not meet, or null: bounds, decimals, format. The pattern is checked apart, for
 * it is matched on the server alone.
 */
export function valueFault(field: Field, value: unknown): ValueFault | null {
  if (typeof value === 'number') return numberFault(field, value);
  if (typeof value !== 'string') return null;
  if (field.kind === 'date') return dateFault(field, value);
  if (field.kind === 'timestamp') return momentFault(field, value);
  const code = checkFormat(field.format, value);
  return code && { code };
}

function numberFault({ kind, min, max, decimals }: Field, value: number): ValueFault | null {
  if (kind !== 'number' && kind !== 'money') return null;
  const [least, greatest] = [
    typeof min === 'number' ? min : -greatestNumber,
    typeof max === 'number' ? max : greatestNumber,
  ];
  if (value < least) return { code: 'tooSmall', limit: least };
  if (value > greatest) return { code: 'tooLarge', limit: greatest };
  return decimals !== undefined && Number(value.toFixed(decimals)) !== value
    ? { code: 'tooManyDecimals', limit: decimals }
    : null;
}

function momentFault({ min, max }: Field, value: string): ValueFault | null {
  const at = Date.parse(value);
  if (typeof min === 'string' && at < Date.parse(min)) return { code: 'tooEarly', given: min };
  return typeof max === 'string' && at > Date.parse(max) ? { code: 'tooLate', given: max } : null;
}

function dateFault({ min, max }: Field, value: string): ValueFault | null {
  if (typeof min === 'string' && value < min) return { code: 'tooEarly', given: min };
  return typeof max === 'string' && value > max ? { code: 'tooLate', given: max } : null;
}
