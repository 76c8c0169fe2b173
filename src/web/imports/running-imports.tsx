import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { orpc } from '../api/client.ts';
import { useMay } from '../auth/use-me.ts';
import { hasEnded, shareDone } from '../jobs/job-progress.ts';

const LOOK_EVERY_MS = 1500;

/** In the status line of every page: one's imports that run, with the way to them. */
export function RunningImports() {
  const { t } = useTranslation();
  const mayImport = useMay('imports.run');
  const { data } = useQuery({
    ...orpc.imports.list.queryOptions(),
    enabled: mayImport,
    staleTime: LOOK_EVERY_MS,
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ job }) => !hasEnded(job)) ? LOOK_EVERY_MS : false,
  });
  const running = data?.items.filter(({ job }) => !hasEnded(job)) ?? [];
  return running.map(({ id, name, job }) => (
    <Link key={id} to="/imports/$importId" params={{ importId: String(id) }} search={{}}>
      {t('imports.status', { name, percent: Math.floor((shareDone(job) ?? 0) * 100) })}
    </Link>
  ));
}
