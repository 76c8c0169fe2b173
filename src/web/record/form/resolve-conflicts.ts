import { fieldsOf } from '#domain/records/record-types.ts';
import { conflictsOf, type FormState } from './form-state.ts';
import { type FieldValue, textOf, type Values } from './record-values.ts';

/** What to keep of a field that two people changed; `both` is for long texts only. */
export type Choice = 'mine' | 'theirs' | 'both';

/** Choices by the key of the field. */
export type Choices = Readonly<Record<string, Choice>>;

/** Settles the conflicts as chosen; one that was not chosen stays. */
export function resolveConflicts(state: FormState, choices: Choices): FormState {
  const values: Record<string, FieldValue> = { ...state.values };
  const contested: Record<string, Values> = { ...state.contested };
  for (const { head, keys } of conflictsOf(state)) {
    const choice = choices[head];
    if (choice === undefined) continue;
    if (choice === 'theirs') for (const key of keys) values[key] = state.saved[key] ?? null;
    if (choice === 'both')
      values[head] = joinTexts(
        textOf(contested[head] ?? {}, head),
        textOf(state.values, head),
        textOf(state.saved, head),
      );
    delete contested[head];
  }
  return { ...state, values, contested };
}

/** Whether both values of a conflict can be kept, one after the other. */
export function canKeepBoth(state: FormState, key: string): boolean {
  return fieldsOf(state.type)[key]?.kind === 'longText';
}

/**
 * Both people's text: theirs, and after it what was added here. Where more than an addition was made here, the whole
 * text of here is added, so that nothing is lost.
 */
export function joinTexts(before: string, mine: string, theirs: string): string {
  const addition = (additionTo(before, mine) ?? mine).replace(/^\s+/, '');
  if (addition === '') return theirs;
  if (theirs.trim() === '') return addition;
  return `${theirs.replace(/\s+$/, '')}\n\n${addition}`;
}

/** What was put into a text at one place, or null where something of it was taken away. */
function additionTo(before: string, after: string): string | null {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return start + end === before.length ? after.slice(start, after.length - end) : null;
}
