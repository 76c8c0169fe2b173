import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { DraftKeeping } from './use-draft.ts';

/** In the status line: since when what is typed is safe on this machine. */
export function DraftStatus({ keptAt, isImpossible }: Pick<DraftKeeping, 'keptAt' | 'isImpossible'>) {
  const { t } = useTranslation();
  const format = useFormat();
  useTick(keptAt);
  if (isImpossible) return <span>{t('record.draft.impossible')}</span>;
  if (keptAt === null) return null;
  return <span>{t('record.draft.kept', { ago: format.ago(keptAt) })}</span>;
}

/** Renders again as the time since a moment grows: every second at first, then every half minute. */
function useTick(since: number | null): void {
  const [, setTick] = useState(0);
  useEffect(() => {
    if (since === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      setTick((count) => count + 1);
      timer = setTimeout(tick, Date.now() - since < 60_000 ? 1000 : 30_000);
    };
    timer = setTimeout(tick, 1000);
    return () => clearTimeout(timer);
  }, [since]);
}
