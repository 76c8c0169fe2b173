import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '#domain/records/record-types.ts';
import { SidePane } from '../design/side-pane.tsx';
import type { FoundList } from './use-list.ts';

const ReadingPane = lazy(() =>
  import('./reading-pane.tsx').then((module) => ({ default: module.ReadingPane })),
);

interface BesideRecordProps {
  type: RecordType;
  found: FoundList;
  children: ReactNode;
}

/** The list with the chosen record beside it. */
export function BesideRecord({ type, found, children }: BesideRecordProps) {
  const { t } = useTranslation();
  return (
    <SidePane
      remember="winnow.reading-pane-width"
      edgeLabel={t('list.paneEdge')}
      initialWidth={window.innerWidth < 1280 ? 320 : 380}
      pane={
        <Suspense>
          <ReadingPane type={type} id={found.current} bin={found.state.bin} />
        </Suspense>
      }
    >
      {children}
    </SidePane>
  );
}
