import { useQuery } from '@tanstack/react-query';
import type { OwnType } from '#domain/records/own-type-shape.ts';
import { orpc } from '../api/client.ts';

/** The record types that the firm has added; known before any page is drawn, and fetched again as they change. */
export const ownTypesQuery = orpc.ownTypes.list.queryOptions({ staleTime: Number.POSITIVE_INFINITY });

export function useOwnTypes(): readonly OwnType[] {
  return useQuery(ownTypesQuery).data?.items ?? none;
}

const none: readonly OwnType[] = [];
