import type { FieldSet } from '../fields/field.ts';
import { type FunctionName, formulaFunctions, type Signature } from './formula-functions.ts';
import { type FormulaToken, readTokens } from './formula-tokens.ts';

/** What a formula, or a part of one, comes to. */
export const formulaTypes = ['number', 'text', 'date', 'yesNo'] as const;
export type FormulaType = (typeof formulaTypes)[number];

export type Operator = '+' | '-' | '*' | '/' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=' | 'and' | 'or';

/** A formula taken apart; each part says what it comes to. */
export type FormulaNode = { type: FormulaType } & (
  | { is: 'value'; value: number | string | boolean }
  | { is: 'field'; key: string }
  | { is: 'operation'; operator: Operator; left: FormulaNode; right: FormulaNode }
  | { is: 'negative' | 'not'; of: FormulaNode }
  | { is: 'call'; name: FunctionName; parts: FormulaNode[] }
);

/**
 * Why a formula cannot be used, where in it that shows, and the part it is about. What is wrong within a formula that it
 * uses shows where it uses it.
 */
export type FormulaFault = {
  code:
    | 'formulaUnexpected'
    | 'formulaUnknownField'
    | 'formulaUnknownFunction'
    | 'formulaWrongType'
    | 'formulaWrongCount'
    | 'formulaCircular'
    | 'formulaTooDeep';
  at: number;
  end: number;
  given: string;
};

/** Parts within parts; beyond it nobody can read a formula. */
const deepest = 40;

/** Thrown within this file alone, to leave from any depth. */
class Refused extends Error {
  readonly fault: FormulaFault;
  constructor(fault: FormulaFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** The formula of a field that is one itself; undefined for any other. */
export type FormulaOfField = (key: string) => string | undefined;

/**
 * Takes a formula apart: numbers, "texts", fields by their key in braces (`{custom.budget}`), `+ - * /`, `&` to join
 * texts, comparisons, `and or not`, and the functions of `formula-functions.ts`. A formula that another uses is put in
 * its place.
 *
 * @param formulaOf finds the formulas that fields of the set have
 */
export function readFormula(
  text: string,
  fields: FieldSet,
  formulaOf: FormulaOfField = () => undefined,
): { formula: FormulaNode } | { fault: FormulaFault } {
  try {
    return { formula: new Reader(text, fields, formulaOf, []).read() };
  } catch (error) {
    if (error instanceof Refused) return { fault: error.fault };
    throw error;
  }
}

/** The precedence of operators, the loosest first. */
const levels: readonly (readonly Operator[])[] = [
  ['or'],
  ['and'],
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
];

class Reader {
  readonly #tokens: readonly FormulaToken[];
  readonly #fields: FieldSet;
  readonly #formulaOf: FormulaOfField;
  /** The fields whose formulas lead here. */
  readonly #within: readonly string[];
  #next = 0;
  #depth = 0;

  constructor(text: string, fields: FieldSet, formulaOf: FormulaOfField, within: readonly string[]) {
    const { tokens, strange } = readTokens(text);
    if (strange) throw new Refused({ code: 'formulaUnexpected', ...strange });
    this.#tokens = tokens;
    this.#fields = fields;
    this.#formulaOf = formulaOf;
    this.#within = within;
  }

  read(): FormulaNode {
    const node = this.#level(0);
    const rest = this.#tokens[this.#next];
    if (rest && rest.kind !== 'end') this.#refuse('formulaUnexpected', rest);
    return node;
  }

  #level(index: number): FormulaNode {
    const operators = levels[index];
    if (!operators) return this.#single();
    let left = this.#level(index + 1);
    for (;;) {
      const token = this.#peek();
      const operator = operators.find((each) => token.kind === 'sign' && token.text === each);
      if (!operator) return left;
      this.#next++;
      left = this.#operation(operator, left, this.#level(index + 1), token);
    }
  }

  #operation(operator: Operator, left: FormulaNode, right: FormulaNode, token: FormulaToken): FormulaNode {
    const type = typeOfOperation(operator, left.type, right.type);
    if (!type) this.#refuse('formulaWrongType', token);
    return { is: 'operation', type, operator, left, right };
  }

  #single(): FormulaNode {
    const token = this.#peek();
    this.#next++;
    if (++this.#depth > deepest) this.#refuse('formulaTooDeep', token);
    const node = this.#singleOf(token);
    this.#depth--;
    return node;
  }

  #singleOf(token: FormulaToken): FormulaNode {
    switch (token.kind) {
      case 'number':
        return { is: 'value', type: 'number', value: Number(token.text) };
      case 'text':
        return { is: 'value', type: 'text', value: token.text };
      case 'field':
        return this.#field(token);
      case 'name':
        return this.#named(token);
      case 'sign':
        if (token.text === '(') {
          const inner = this.#level(0);
          this.#expect(')');
          return inner;
        }
        if (token.text === '-') return this.#unary('negative', 'number', token);
        if (token.text === 'not') return this.#unary('not', 'yesNo', token);
    }
    return this.#refuse('formulaUnexpected', token);
  }

  #unary(is: 'negative' | 'not', type: FormulaType, token: FormulaToken): FormulaNode {
    const of = is === 'not' ? this.#level(2) : this.#single();
    if (of.type !== type) this.#refuse('formulaWrongType', token);
    return { is, type, of };
  }

  #field(token: FormulaToken): FormulaNode {
    const key = token.text;
    const field = Object.hasOwn(this.#fields, key) ? this.#fields[key] : undefined;
    const inner = this.#formulaOf(key);
    if (this.#within.includes(key)) this.#refuse('formulaCircular', token);
    if (field && inner !== undefined) return this.#inPlaceOf(token, inner);
    const type = field && typeOfField[field.kind];
    if (!type) this.#refuse('formulaUnknownField', token);
    return { is: 'field', type, key };
  }

  #inPlaceOf(token: FormulaToken, formula: string): FormulaNode {
    try {
      return new Reader(formula, this.#fields, this.#formulaOf, [...this.#within, token.text]).read();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { code, given } = error.fault;
      const { at, end, text } = token;
      throw new Refused({ code, at, end, given: code === 'formulaCircular' ? text : given });
    }
  }

  #named(token: FormulaToken): FormulaNode {
    const word = token.text.toLowerCase();
    if (word === 'true' || word === 'false') return { is: 'value', type: 'yesNo', value: word === 'true' };
    const name = isFunction(word) ? word : this.#refuse('formulaUnknownFunction', token);
    this.#expect('(');
    const parts: FormulaNode[] = [];
    if (!this.#takes(')')) {
      do parts.push(this.#level(0));
      while (this.#takes(','));
      this.#expect(')');
    }
    const { least, most = least, typeOf }: Signature = formulaFunctions[name];
    if (parts.length < least || parts.length > most) this.#refuse('formulaWrongCount', token);
    const type = typeOf(parts.map((part) => part.type));
    if (!type) this.#refuse('formulaWrongType', token);
    return { is: 'call', type, name, parts };
  }

  #takes(sign: string): boolean {
    const token = this.#peek();
    if (token.kind !== 'sign' || token.text !== sign) return false;
    this.#next++;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#takes(sign)) this.#refuse('formulaUnexpected', this.#peek());
  }

  #peek(): FormulaToken {
    return this.#tokens[this.#next] ?? { kind: 'end', text: '', at: 0, end: 0 };
  }

  #refuse(code: FormulaFault['code'], { at, end, text }: FormulaToken): never {
    throw new Refused({ code, at, end, given: text });
  }
}

/** The kinds of field that formulas can use, and what each comes to. */
const typeOfField: Readonly<Record<string, FormulaType>> = {
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

function typeOfOperation(operator: Operator, left: FormulaType, right: FormulaType): FormulaType | null {
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

function isFunction(name: string): name is FunctionName {
  return Object.hasOwn(formulaFunctions, name);
}
