import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Job } from '#contract/jobs.ts';
import type { Me } from '#contract/session.ts';
import { permissionsOfRole, type Role } from '#domain/people/roles.ts';
import { meQuery } from '../auth/me.ts';
import { useMayCancel } from './use-may-cancel.ts';

const mine = 1;

function Shown({ createdById }: Pick<Job, 'createdById'>) {
  return String(useMayCancel({ createdById }));
}

test.each<[string, Role, number | null, boolean]>([
  ['their own', 'member', mine, true],
  ["a colleague's", 'member', 2, false],
  ['that of a program', 'member', null, false],
  ["a colleague's, managing settings,", 'admin', 2, true],
  ['their own, only reading by now,', 'viewer', mine, false],
])('a job that is %s can be ended by a person as the server lets them', (_whose, role, createdById, may) => {
  const me: Me = {
    id: mine,
    name: 'Kari Nordmann',
    email: 'kari@example.no',
    role,
    permissions: [...permissionsOfRole[role]],
    preferences: { language: 'nb', colorScheme: 'light', density: 'normal', letterKeys: true },
  };
  const queryClient = new QueryClient();
  queryClient.setQueryData(meQuery.queryKey, me);
  const markup = renderToStaticMarkup(
    <QueryClientProvider client={queryClient}>
      <Shown createdById={createdById} />
    </QueryClientProvider>,
  );
  expect(markup).toBe(String(may));
});
