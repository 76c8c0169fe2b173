import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import { adoptOwnFields } from '#domain/fields/adopted-fields.ts';
import { adoptOwnTypes } from '#domain/records/adopted-types.ts';
import { orpc } from '../api/client.ts';
import { ownTypesQuery } from '../own-types/own-types-query.ts';

/** The fields that the firm has added; known before any page of records is drawn, and fetched again as they change. */
export const ownFieldsQuery = orpc.ownFields.list.queryOptions({ staleTime: Number.POSITIVE_INFINITY });

let revision = 0;

/**
 * Takes own fields and own record types as they come for those that there are. Used once, by the shell.
 *
 * @returns a number that is another each time any of them have changed
 */
export function useAdoptedFields(): number {
  const { data: fields } = useQuery(ownFieldsQuery);
  const { data: types } = useQuery(ownTypesQuery);
  return useMemo(() => {
    if (types) adoptOwnTypes(types.items);
    if (fields) adoptOwnFields(fields.items);
    return revision++;
  }, [types, fields]);
}

const FieldsRevision = createContext(0);
/** Tells pages that fields or types have changed: the value of `useAdoptedFields`. */
export const FieldsRevisionProvider = FieldsRevision.Provider;

/** Another number each time fields or record types were added, changed or deleted: a page that is drawn from them begins anew by it. */
export function useFieldsRevision(): number {
  return useContext(FieldsRevision);
}
