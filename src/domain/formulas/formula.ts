import type { FieldSet } from '../fields/field.ts';
import { type FunctionName, formulaFunctions, type Signature } from './formula-functions.ts';
import { type FormulaNode, weightOf } from './formula-node.ts';
import { type FormulaToken, readTokens } from './formula-tokens.ts';
import { type FormulaType, type Operator, typeOfField, typeOfOperation } from './formula-types.ts';

/**
 * Why a formula cannot be used, where in it that shows, and the part it is about. What is wrong within a formula that it
 * uses shows where it uses it.
 */
export type FormulaFault = {
  code:
    | 'formulaUnexpected'
    | 'formulaDecimalComma'
    | 'formulaUnknownField'
    | 'formulaUnknownFunction'
    | 'formulaWrongType'
    | 'formulaWrongCount'
    | 'formulaCircular'
    | 'formulaTooDeep'
    | 'formulaTooLarge';
  at: number;
  end: number;
  given: string;
};

/** Parts within parts, those of the formulas that it uses among them; beyond it nobody can read a formula. */
const deepest = 40;

/**
 * Values, fields, calls and brackets, those of the formulas that it uses among them. The database works a formula out for
 * every record that is looked at, and no sum or product of so many can be larger than it can hold.
 */
const mostParts = 500;

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
 * texts, comparisons, `and or not`, and the functions of `formula-functions.ts`, whose parts stand apart by `,` or `;`.
 * Decimals follow a point, whoever writes it. A formula that another uses is put in its place.
 *
 * @param formulaOf finds the formulas that fields of the set have
 */
export function readFormula(
  text: string,
  fields: FieldSet,
  formulaOf: FormulaOfField = () => undefined,
): { formula: FormulaNode } | { fault: FormulaFault } {
  try {
    const formula = new Reader(text, fields, formulaOf, {
      within: [],
      depth: 0,
      parts: { left: mostParts },
    }).read();
    return weightOf(formula) <= 2 * mostParts
      ? { formula }
      : { fault: { code: 'formulaTooLarge', at: 0, end: text.length, given: '' } };
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

/** Where a formula stands in the one that is read. */
type Place = {
  /** The fields whose formulas lead here. */
  within: readonly string[];
  /** How many parts it is within. */
  depth: number;
  /** How many more parts there can be, here and everywhere else. */
  parts: { left: number };
};

class Reader {
  readonly #tokens: readonly FormulaToken[];
  readonly #fields: FieldSet;
  readonly #formulaOf: FormulaOfField;
  readonly #place: Place;
  #next = 0;
  #depth: number;

  constructor(text: string, fields: FieldSet, formulaOf: FormulaOfField, place: Place) {
    const { tokens, strange } = readTokens(text);
    if (strange) throw new Refused(strange);
    this.#tokens = tokens;
    this.#fields = fields;
    this.#formulaOf = formulaOf;
    this.#place = place;
    this.#depth = place.depth;
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
    if (--this.#place.parts.left < 0) this.#refuse('formulaTooLarge', token);
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
    if (this.#place.within.includes(key)) this.#refuse('formulaCircular', token);
    if (field && inner !== undefined) return this.#inPlaceOf(token, inner);
    const type = field && typeOfField[field.kind];
    if (!type) this.#refuse('formulaUnknownField', token);
    return { is: 'field', type, key };
  }

  #inPlaceOf(token: FormulaToken, formula: string): FormulaNode {
    const { within, parts } = this.#place;
    const place = { within: [...within, token.text], depth: this.#depth, parts };
    try {
      return new Reader(formula, this.#fields, this.#formulaOf, place).read();
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
      while (this.#takes(',') || this.#takes(';'));
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

function isFunction(name: string): name is FunctionName {
  return Object.hasOwn(formulaFunctions, name);
}
