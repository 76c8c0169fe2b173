import type { RecordLinkType } from '../fields/field.ts';
import { adoptedOwnTypes } from './adopted-types.ts';
import type { OwnTypeName } from './own-type-name.ts';
import { isRecordType } from './record-types.ts';

/** What a link can point at that comes with Winnow, in the order in which it is told. */
export const builtInLinkTypes = [
  'lead',
  'contact',
  'account',
  'person',
  'campaign',
] as const satisfies readonly Exclude<RecordLinkType, OwnTypeName>[];

/** What a link can point at, own record types last. */
export function recordLinkTypes(): readonly RecordLinkType[] {
  return [...builtInLinkTypes, ...adoptedOwnTypes().map(({ name }) => name)];
}

/** Whether there is anything of this kind that a link can point at. */
export function isRecordLinkType(name: string): name is RecordLinkType {
  return name === 'person' || isRecordType(name);
}
