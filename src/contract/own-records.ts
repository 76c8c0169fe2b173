import type { OwnTypeName } from '#domain/records/own-type-name.ts';
import type { OwnType } from '#domain/records/own-type-shape.ts';
import type { BaseOf } from '#domain/records/record-types.ts';
import { recordProcedures } from './records.ts';

/** The calls of own record types, by their names; which there are changes while the server runs. */
export type OwnRecords = { [T in OwnTypeName]: ReturnType<typeof recordProcedures<BaseOf<T>>> };

/** The calls that these record types have, as part of the contract. */
export function ownRecords(types: readonly OwnType[]) {
  return { ownRecords: Object.fromEntries(types.map(({ name }) => [name, recordProcedures(name)])) };
}
