import type { FunctionName } from './formula-functions.ts';
import type { FormulaType, Operator } from './formula-types.ts';

/** A formula taken apart; each part says what it comes to. */
export type FormulaNode = { type: FormulaType } & (
  | { is: 'value'; value: number | string | boolean }
  | { is: 'field'; key: string }
  | { is: 'operation'; operator: Operator; left: FormulaNode; right: FormulaNode }
  | { is: 'negative' | 'not'; of: FormulaNode }
  | { is: 'call'; name: FunctionName; parts: FormulaNode[] }
);

/**
 * How much there is to work out in a formula: its parts, and those of a date three times where it becomes a text, for
 * year, month and day are asked for one by one.
 */
export function weightOf(node: FormulaNode): number {
  switch (node.is) {
    case 'value':
    case 'field':
      return 1;
    case 'negative':
    case 'not':
      return 1 + weightOf(node.of);
    case 'operation': {
      const times = ({ type }: FormulaNode) => (node.operator === '&' && type === 'date' ? 3 : 1);
      return 1 + times(node.left) * weightOf(node.left) + times(node.right) * weightOf(node.right);
    }
    case 'call':
      return node.parts.reduce((sum, part) => sum + weightOf(part), 1);
  }
}
