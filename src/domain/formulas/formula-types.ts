/** What a formula, or a part of one, comes to. */
export const formulaTypes = ['number', 'text', 'date', 'timestamp', 'yesNo'] as const;
export type FormulaType = (typeof formulaTypes)[number];

export type Operator = '+' | '-' | '*' | '/' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=' | 'and' | 'or';

/**
 * The kinds of field that formulas can use, and what each comes to: of several addresses or numbers, the one that a list
 * shows. Which day a moment is on depends on where one is, so it can be compared with others and no more. What stands
 * elsewhere (the name of a choice, a person, a record) cannot be used: no column could be worked out of it.
 */
export const typeOfField: Readonly<Record<string, FormulaType>> = {
  text: 'text',
  longText: 'text',
  emails: 'text',
  phones: 'text',
  websites: 'text',
  number: 'number',
  money: 'number',
  wholeNumber: 'number',
  stars: 'number',
  date: 'date',
  timestamp: 'timestamp',
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
      return left === 'timestamp' || right === 'timestamp' ? null : 'text';
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
      if (left === 'timestamp') return right === 'timestamp' ? 'number' : null;
      if (left === 'date') return right === 'date' ? 'number' : right === 'number' ? 'date' : null;
      return left === 'number' && right === 'number' ? 'number' : null;
    default:
      return left === right ? 'yesNo' : null;
  }
}
