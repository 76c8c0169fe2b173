import { emailKey } from '../emails/parse-email.ts';
import type { Field, FieldKind } from '../fields/field.ts';
import { foldText } from '../text/fold.ts';

/** How a value of a list is told from the others; equal ones are kept once. */
const keys: Partial<Record<FieldKind, (item: unknown) => string>> = {
  emails: (item) => emailKey(String(part(item, 'value'))),
  phones: (item) => String(part(item, 'e164') ?? String(part(item, 'value')).replace(/\D/g, '')),
  websites: (item) =>
    String(part(item, 'value'))
      .toLowerCase()
      .replace(/^https?:\/\/(www\.)?|\/$/g, ''),
  addresses: (item) =>
    ['street', 'postalCode', 'city']
      .map((name) => foldText(String(part(item, name) ?? '')).replace(/\W/g, ''))
      .join(' '),
  criteria: String,
  listItems: (item) => String(item).toLowerCase(),
};

/** Marks of which a record has one at most. */
const soleMarks = ['default', 'mailing'] as const;

/** Whether values of this kind are put together in a merge, so that nothing is lost. */
export function isUnited(kind: FieldKind): boolean {
  return keys[kind] !== undefined || kind === 'longText';
}

/** The values of one field of several records as one; the first comes first, and what comes twice is kept once. */
export function unite(field: Field, values: readonly unknown[]): unknown {
  if (field.kind === 'longText') return uniteTexts(values, field.maxLength);
  const keyOf = keys[field.kind] ?? JSON.stringify;
  const united = new Map<string, unknown>();
  for (const item of values.flatMap((list) => (Array.isArray(list) ? list : []))) {
    const key = keyOf(item);
    if (!united.has(key)) united.set(key, item);
  }
  return withSoleMarks([...united.values()]);
}

/** Texts below each other; one that another holds already is left out, and those that find no room. */
function uniteTexts(values: readonly unknown[], longest = Number.POSITIVE_INFINITY): string | null {
  let united = '';
  for (const text of values) {
    if (typeof text !== 'string' || text === '' || united.includes(text)) continue;
    const longer = united === '' ? text : `${united}\n\n${text}`;
    if (longer.length <= longest) united = longer;
  }
  return united || null;
}

function withSoleMarks(items: unknown[]): unknown[] {
  const taken = new Set<string>();
  return items.map((item) => {
    const marks = soleMarks.filter((mark) => part(item, mark) === true);
    const again = marks.filter((mark) => taken.has(mark));
    for (const mark of marks) taken.add(mark);
    if (again.length === 0 || typeof item !== 'object') return item;
    return Object.fromEntries(
      Object.entries(item ?? {}).filter(([key]) => !again.some((mark) => mark === key)),
    );
  });
}

function part(item: unknown, name: string): unknown {
  return typeof item === 'object' && item !== null ? Reflect.get(item, name) : undefined;
}
