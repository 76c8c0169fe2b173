import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { orpc } from '../api/client.ts';
import { shortNames } from './short-names.ts';
import type { Names } from './use-columns.tsx';

/** Colleagues by id, as rows name them. */
export function useColleagueNames(): Names {
  const { data } = useQuery(orpc.people.list.queryOptions());
  return useMemo(() => shortNames(data?.items ?? []), [data]);
}
