import { z } from 'zod';
import { checkText, type TextFault, type TextRule } from './accept-text.ts';

/** Text of one line (a name, a title, a label). Issues carry the fault in `params`. */
export function oneLineText(max: number, options: { required?: boolean } = {}) {
  return textSchema({ max, required: options.required ?? false, multiline: false });
}

/** Text of many lines (comments, notes). Issues carry the fault in `params`. */
export function multiLineText(max: number, options: { required?: boolean } = {}) {
  return textSchema({ max, required: options.required ?? false, multiline: true });
}

function textSchema(rule: TextRule) {
  return z
    .string()
    .superRefine((value, context) => {
      const fault = checkText(value, rule);
      if (fault) context.addIssue({ code: 'custom', params: fault, message: describeFault(fault) });
    })
    .meta({ maxLength: rule.max, ...(rule.required ? { minLength: 1 } : {}) });
}

function describeFault(fault: TextFault): string {
  switch (fault.code) {
    case 'empty':
      return 'Has no visible character';
    case 'controlCharacter':
      return `Holds the control character U+${fault.codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    case 'brokenCharacter':
      return 'Holds half a character (a lone surrogate)';
    case 'tooLong':
      return `Has ${fault.length} characters; at most ${fault.max} fit`;
  }
}
