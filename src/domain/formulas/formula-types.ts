/** What a formula, or a part of one, comes to. */
export const formulaTypes = ['number', 'text', 'date', 'yesNo'] as const;
export type FormulaType = (typeof formulaTypes)[number];

export type Operator = '+' | '-' | '*' | '/' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=' | 'and' | 'or';

/** The kinds of field that formulas can use, and what each comes to. */
export const typeOfField: Readonly<Record<string, FormulaType>> = {
  text: 'text',
  number: 'number',
  money: 'number',
  wholeNumber: 'number',
  stars: 'number',
  date: 'date',
  yesNo: 'yesNo',
};

/** Whether a formula can use fields of a kind. */
export function isUsable(kind: string): boolean {
  return kind in typeOfField;
}

/** What an operation comes to, of what its sides come to; null where it cannot be done with them. */
export function typeOfOperation(
  operator: Operator,
  left: FormulaType,
  right: FormulaType,
): FormulaType | null {
  switch (operator) {
    case '&':
      return 'text';
    case 'and':
    case 'or':
      return left === 'yesNo' && right === 'yesNo' ? 'yesNo' : null;
    case '*':
    case '/':
      return left === 'number' && right === 'number' ? 'number' : null;
    case '+':
      if (left === 'date' && right === 'number') return 'date';
      return left === 'number' && right === 'number' ? 'number' : null;
    case '-':
      if (left === 'date') return right === 'date' ? 'number' : right === 'number' ? 'date' : null;
      return left === 'number' && right === 'number' ? 'number' : null;
    default:
      return left === right ? 'yesNo' : null;
  }
}
