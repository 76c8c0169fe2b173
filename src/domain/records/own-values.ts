import { keyOfOwn, ownKey } from '../fields/own-fields.ts';

type Values = Record<string, unknown>;

/** A record of the API, with each own field beside the others, by `custom.KEY`. */
export function flattenOwn(record: Values): Values {
  const { custom, ...values } = record;
  if (typeof custom === 'object' && custom !== null)
    for (const [key, value] of Object.entries(custom)) values[ownKey(key)] = value;
  return values;
}

/** Values by field, with own fields put together as the API shows them, in `custom`. */
export function nestOwn<V extends Values>(values: V): V {
  // Of types without own fields a copy is all there is to do, and takes a third of the time.
  if (!Object.keys(values).some((key) => key.startsWith('custom.'))) return { ...values, custom: {} };
  const nested: Values = {};
  const custom: Values = {};
  for (const [key, value] of Object.entries(values))
    if (key.startsWith('custom.')) custom[keyOfOwn(key)] = value;
    else nested[key] = value;
  // The same record with its own fields told otherwise.
  return { ...nested, custom } as unknown as V;
}
