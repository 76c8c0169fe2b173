import { oneLine, splitNames } from '../text/plain-lines.ts';
import type { Field } from './field.ts';
import type { OwnField, OwnFieldRules } from './own-field-shape.ts';
import { type OwnFieldKind, rulesOfKind } from './own-fields.ts';
import { readTyped, type TypedReader } from './read-typed.ts';
import { valueFault } from './value-fault.ts';
import { asWritten, isNumber } from './written-value.ts';

/** The most options that are made of the texts that records hold. */
const mostMadeOptions = 200;

/** Kinds whose values mean the same, with whatever bounds and beginnings they have. */
const families: readonly (readonly OwnFieldKind[])[] = [
  ['text', 'longText'],
  ['number', 'currency', 'percent'],
];

/** Rules that hold for any value: those of a value's size and beginning only go along within a family. */
const generalRules: ReadonlySet<keyof OwnFieldRules> = new Set(['required', 'unique']);

/** Whether a field of one kind can become one of another: a formula and a link are told by no text. */
export function canBecome(from: OwnFieldKind, to: OwnFieldKind): boolean {
  const untold: readonly OwnFieldKind[] = ['formula', 'link'];
  return from !== to && !untold.includes(from) && !untold.includes(to);
}

/** A field as it is with another kind: it keeps those rules that go with it. */
export function withKind(field: OwnField, kind: OwnFieldKind, options: OwnField['options']): OwnField {
  const alike = families.some((kinds) => kinds.includes(field.kind) && kinds.includes(kind));
  const kept = rulesOfKind[kind].filter((rule) => alike || generalRules.has(rule));
  const rules = Object.fromEntries(
    Object.entries(field.rules).filter(([rule]) => kept.some((known) => known === rule)),
  );
  return { ...field, kind, rules, options };
}

/**
 * The value of a field of another kind, or `undefined` where it can hold none like it.
 *
 * @param text the value as text: a number with a decimal point, a day and a moment in ISO 8601, names by their labels
 */
export function convertValue(text: string, from: OwnFieldKind, field: Field, reader: TypedReader): unknown {
  if (isNumber(from) && (field.kind === 'number' || field.kind === 'money')) {
    const number = Number(text);
    return valueFault(field, number) ? undefined : number;
  }
  const written = asWritten(text, from, reader);
  const typed = readTyped(
    from === 'dateTime' && field.kind === 'date' ? dayOf(written) : written,
    field,
    reader,
  );
  return typed.is === 'value' ? typed.value : undefined;
}

/** The names of the options that texts make, the first of them in the order given, each once. */
export function optionNames(
  texts: readonly string[],
  from: OwnFieldKind,
  to: OwnFieldKind,
  reader: TypedReader,
): string[] {
  const names = new Map<string, string>();
  for (const text of texts) {
    const written = asWritten(text, from, reader);
    for (const name of to === 'choices' && !isNumber(from) ? splitNames(written) : [oneLine(written)])
      if (name.length <= 100 && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return [...names.values()].slice(0, mostMadeOptions);
}

/** The day of a moment as {@link asWritten} has it: that of the reader's clocks. */
function dayOf(moment: string): string {
  return moment.slice(0, 'YYYY-MM-DD'.length);
}
