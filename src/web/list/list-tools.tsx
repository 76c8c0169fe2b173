import { Button } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '#domain/records/record-types.ts';
import type { ListState } from '#domain/views/list-state.ts';
import { FilterBar } from '../filter/filter-bar.tsx';
import type { OpenView } from '../views/use-open-view.ts';
import { ViewChanges } from '../views/view-changes.tsx';
import classes from './list.module.css';
import type { ListChange } from './use-list.ts';

const ColumnsPanel = lazy(() =>
  import('./columns-panel.tsx').then((module) => ({ default: module.ColumnsPanel })),
);

interface ListToolsProps {
  type: RecordType;
  view: OpenView;
  state: ListState;
  change(changes: ListChange): void;
  isPhone: boolean;
}

/** What decides which records the list shows, and which of their fields. */
export function ListTools({ type, view, state, change, isPhone }: ListToolsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const button = (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      leftSection={<IconColumns3 size={15} stroke={1.5} />}
      aria-haspopup="dialog"
      aria-expanded={open}
      onClick={() => setOpen(!open)}
    >
      {t('list.columns.button')}
    </Button>
  );
  return (
    <div className={classes.tools}>
      <div className={classes.filters}>
        <FilterBar type={type} filter={state.filter} onChange={(filter) => change({ filter })} />
      </div>
      <ViewChanges type={type} view={view} state={state} />
      {!isPhone && (
        <Suspense fallback={button}>
          {open ? (
            <ColumnsPanel
              type={type}
              columns={state.columns}
              onColumns={(update) => change(({ columns }) => ({ columns: update(columns) }))}
              onClose={() => setOpen(false)}
            >
              {button}
            </ColumnsPanel>
          ) : (
            button
          )}
        </Suspense>
      )}
    </div>
  );
}
