import type { FunctionName } from '#domain/formulas/formula-functions.ts';
import type { FormulaNode } from '#domain/formulas/formula-node.ts';
import type { Operator } from '#domain/formulas/formula-types.ts';

/** What a formula comes to; a date as `2026-11-24`, a moment as `2026-11-24T13:20:00Z`. */
export type Outcome = number | string | boolean | null;
type Evaluate = (node: FormulaNode) => Outcome;

/** Thrown where a number is too large for its decimals to be told exactly. */
export class Inexact extends Error {}

/** What a formula comes to, worked out as its rules are told: what `formulaSql` is held to. */
export function evaluateFormula(node: FormulaNode, values: Readonly<Record<string, Outcome>>): Outcome {
  const evaluate: Evaluate = (inner) => exact(evaluateFormula(inner, values));
  switch (node.is) {
    case 'value':
      return node.value;
    case 'field':
      return values[node.key] ?? null;
    case 'negative':
      return ofNumbers([evaluate(node.of)], (one) => -one);
    case 'not': {
      const of = evaluate(node.of);
      return of === null ? null : !of;
    }
    case 'operation':
      return operation(node.operator, node.left, node.right, evaluate);
    case 'call':
      return call(
        node.name,
        node.parts.map((part) => evaluate(part)),
        node.parts[0]?.type === 'text',
      );
  }
}

function exact(outcome: Outcome): Outcome {
  if (typeof outcome === 'number' && Math.abs(outcome) > 1e10) throw new Inexact();
  return outcome;
}

function operation(operator: Operator, left: FormulaNode, right: FormulaNode, evaluate: Evaluate): Outcome {
  const [one, other] = [evaluate(left), evaluate(right)];
  if (operator === '&') return asText(one) + asText(other);
  if (operator === 'and' || operator === 'or') {
    const decides = operator === 'or';
    if (one === decides || other === decides) return decides;
    return one === null || other === null ? null : !decides;
  }
  if (one === null || other === null) return null;
  if (operator === '-' && left.type === right.type && left.type !== 'number')
    return (Date.parse(String(one)) - Date.parse(String(other))) / 86_400_000;
  if (left.type === 'date' && (operator === '+' || operator === '-'))
    return daysAfter(String(one), Math.floor(operator === '-' ? -Number(other) : Number(other)));
  const compared = one < other ? -1 : one > other ? 1 : 0;
  switch (operator) {
    case '+':
      return Number(one) + Number(other);
    case '-':
      return Number(one) - Number(other);
    case '*':
      return Number(one) * Number(other);
    case '/':
      return other === 0 ? null : Number(one) / Number(other);
    case '=':
      return compared === 0;
    case '<>':
      return compared !== 0;
    case '<':
      return compared < 0;
    case '<=':
      return compared <= 0;
    case '>':
      return compared > 0;
    case '>=':
      return compared >= 0;
  }
}

function call(name: FunctionName, parts: readonly Outcome[], isText: boolean): Outcome {
  const [one = null, two = null, three = null] = parts;
  const text = String(one);
  const signs = [...text];
  const hasNone = one === null || two === null;
  switch (name) {
    case 'if':
      return one === true ? two : three;
    case 'round':
      return ofNumbers([one, parts.length === 1 ? 0 : two], rounded);
    case 'min':
    case 'max': {
      const there = parts.filter((part) => typeof part === 'number');
      if (there.length === 0) return null;
      return name === 'min' ? Math.min(...there) : Math.max(...there);
    }
    case 'abs':
      return ofNumbers([one], Math.abs);
    case 'length':
      return one === null ? null : signs.length;
    case 'upper':
      return one === null ? null : text.toUpperCase();
    case 'lower':
      return one === null ? null : text.toLowerCase();
    case 'trim':
      return one === null ? null : text.replace(/^ +| +$/g, '');
    case 'left':
      return hasNone ? null : signs.slice(0, Math.max(0, Math.floor(Number(two)))).join('');
    case 'right':
      return hasNone
        ? null
        : signs.slice(Math.max(0, signs.length - Math.max(0, Math.floor(Number(two))))).join('');
    case 'contains':
      return hasNone ? null : text.toLowerCase().includes(String(two).toLowerCase());
    case 'year':
    case 'month':
    case 'day':
      return one === null ? null : Number(text.split('-')[['year', 'month', 'day'].indexOf(name)]);
    case 'date':
      return ofNumbers(parts, dateOf);
    case 'isempty':
      return one === null || (isText && text.replaceAll(' ', '') === '');
    case 'ifempty':
      return one === null || one === '' ? two : one;
  }
}

function ofNumbers(parts: readonly Outcome[], act: (...numbers: number[]) => Outcome): Outcome {
  const numbers = parts.filter((part) => typeof part === 'number');
  return numbers.length === parts.length ? act(...numbers) : null;
}

function rounded(number: number, places = 0): number {
  const unit = 10 ** Math.min(15, Math.max(-15, Math.floor(places)));
  return (Math.sign(number) * Math.round(Math.abs(number) * unit)) / unit;
}

function asText(value: Outcome): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  return typeof value === 'number' ? String(rounded(value, 6)) : value;
}

function dateOf(year = 0, month = 0, day = 0): string | null {
  const [y, m, d] = [Math.floor(year), Math.floor(month), Math.floor(day)];
  if (y < 1000 || y > 9999 || m < 1 || m > 12 || d < 1 || d > 31) return null;
  return new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10);
}

function daysAfter(date: string, days: number): string | null {
  if (Math.abs(days) > 1_000_000) return null;
  const then = new Date(Date.parse(date) + days * 86_400_000);
  const year = then.getUTCFullYear();
  return year < 1000 || year > 9999 ? null : then.toISOString().slice(0, 10);
}
