import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import { adoptOwnFields } from '#domain/fields/adopted-fields.ts';
import { orpc } from '../api/client.ts';

/** The fields that the firm has added; known before any page of records is drawn, and fetched again as they change. */
export const ownFieldsQuery = orpc.ownFields.list.queryOptions({ staleTime: Number.POSITIVE_INFINITY });

let revision = 0;

/**
 * Takes own fields as they come for those that there are. Used once, by the shell.
 *
 * @returns a number that is another each time the fields have changed
 */
export function useAdoptedFields(): number {
  const { data } = useQuery(ownFieldsQuery);
  return useMemo(() => {
    if (data) adoptOwnFields(data.items);
    return revision++;
  }, [data]);
}

const FieldsRevision = createContext(0);
/** Tells pages that fields have changed: the value of `useAdoptedFields`. */
export const FieldsRevisionProvider = FieldsRevision.Provider;

/** Another number each time fields were added, changed or deleted: a page that is drawn from them begins anew by it. */
export function useFieldsRevision(): number {
  return useContext(FieldsRevision);
}
