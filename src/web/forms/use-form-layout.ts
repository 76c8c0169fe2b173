import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type FormLayout, layoutOver } from '#domain/forms/form-layout.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { orpc } from '../api/client.ts';

/** How forms are made up; known before any page of records is drawn, and fetched again as it changes. */
export const formsQuery = orpc.forms.list.queryOptions({ staleTime: Number.POSITIVE_INFINITY });

/** How the form of a record type is made up, with the fields that there are. */
export function useFormLayout(type: RecordType): FormLayout {
  const { data } = useQuery(formsQuery);
  const kept = data?.items.find((form) => form.type === type && !form.isDefault);
  return useMemo(() => layoutOver(kept ?? null, fieldsOf(type)), [kept, type]);
}
