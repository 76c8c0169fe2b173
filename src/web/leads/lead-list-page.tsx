import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../api/client.ts';
import { useMe } from '../auth/use-me.ts';
import { SidePane } from '../design/side-pane.tsx';
import { Grid, type GridHandle } from '../grid/grid.tsx';
import { countPicked, pickedAll, pickedNone, UNSELECTED } from '../grid/selection.ts';
import type { ServerRow } from '../grid/server-list.ts';
import { SelectionBar } from '../selection/selection-bar.tsx';
import { selectionOf } from '../selection/selection-of.ts';
import { Page } from '../shell/page.tsx';
import { shortcutLetters } from '../shell/shortcuts.ts';
import { ListActions } from './list/list-actions.tsx';
import { highestFirst, sortAfterClick } from './list/list-address.ts';
import { ListStatus } from './list/list-status.tsx';
import { NarrowLead } from './list/narrow-lead.tsx';
import { FirstLeads, NothingFound } from './list/no-leads.tsx';
import { SearchField } from './list/search-field.tsx';
import { type ColleagueName, shortNames } from './list/short-names.ts';
import { SortMenu, TightToolbar } from './list/tight-toolbar.tsx';
import { useLeadColumns } from './list/use-lead-columns.tsx';
import { useLeadList } from './list/use-lead-list.ts';
import { useListUpdates } from './list/use-list-updates.ts';
import { useReadingPane } from './list/use-reading-pane.ts';

const ReadingPane = lazy(() =>
  import('./list/reading-pane.tsx').then((module) => ({ default: module.ReadingPane })),
);

const noLetters: ReadonlySet<string> = new Set();
const nameOfRow = (row: ServerRow): string => row.name;

/** The list of leads: search, grid, and the chosen lead beside it. */
export function LeadListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const leads = useLeadList();
  const { q, sort, rows, state, current, setCurrent } = leads;
  const { total } = state.order;
  const updates = useListUpdates(leads.list, leads.api, rows);
  const [selection, setSelection] = useState(UNSELECTED);
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null);
  const { letterKeys } = useMe().preferences;
  const pane = useReadingPane();
  const isPhone = useMediaQuery('(width < 48em)', undefined, { getInitialValueInEffect: false });
  const isTight = useMediaQuery('(width < 60em)', undefined, { getInitialValueInEffect: false });
  const isTouch = useMediaQuery('(pointer: coarse)', undefined, { getInitialValueInEffect: false });
  const grid = useRef<GridHandle>(null);
  const names = useColleagueNames();
  const columns = useLeadColumns(names);
  const renderNarrow = useCallback(
    (row: ServerRow) => (
      <NarrowLead
        row={row}
        assignedTo={row.assignedToId === null ? null : (names.get(row.assignedToId)?.short ?? '')}
      />
    ),
    [names],
  );
  /** There is nothing to search or sort yet, and the first steps stand in the page itself. */
  const isNew = total === 0 && q === '';
  const search = <SearchField value={q} onSearch={leads.search} onDown={() => grid.current?.focus()} />;
  const list = (
    <Grid
      ref={grid}
      label={t('leadList.title')}
      rows={rows}
      startAt={leads.startAt}
      columns={columns}
      sort={sort}
      selection={selection}
      currentId={pane.open ? current : null}
      opensAtOnce={!pane.open && (isTouch || isPhone)}
      empty={isNew ? <FirstLeads /> : <NothingFound q={q} onReset={() => leads.search('')} />}
      onSort={(key) => leads.sortBy(sortAfterClick(sort, key, highestFirst.has(key)))}
      onSelection={setSelection}
      onCurrent={(row) => setCurrent(row.id)}
      onOpen={(row) => void navigate({ to: '/leads/$leadId', params: { leadId: String(row.id) } })}
      onMenu={setMenuAt}
      shortcutLetters={letterKeys ? shortcutLetters : noLetters}
      onLoneLetter={(letter) => window.dispatchEvent(new KeyboardEvent('keydown', { key: letter }))}
      rowName={nameOfRow}
      renderNarrow={renderNarrow}
    />
  );
  return (
    <Page
      title={t('leadList.title')}
      count={total ?? undefined}
      withoutSearch
      fill
      actions={!isNew && <ListActions search={isTight ? null : search} pane={pane} />}
      toolbar={
        !isNew && (
          <>
            {isTight && (
              <TightToolbar search={search}>
                {isPhone && <SortMenu columns={columns} sort={sort} onSort={leads.sortBy} />}
              </TightToolbar>
            )}
            <SelectionBar
              type="lead"
              total={total}
              picked={countPicked(selection.picked, total)}
              selection={() =>
                selectionOf(selection.picked, leads.list, {
                  order: grid.current?.order() ?? null,
                  idAt: (index) => grid.current?.idAt(index) ?? null,
                })
              }
              onAll={() => {
                setSelection(pickedAll);
                grid.current?.focus();
              }}
              onNone={() => {
                setSelection(pickedNone);
                grid.current?.focus();
              }}
              onLeft={() => {
                setSelection(pickedNone);
                setCurrent(null);
              }}
              menuAt={menuAt}
              onMenuClosed={() => setMenuAt(null)}
            />
          </>
        )
      }
      status={
        <ListStatus
          // On a phone the count stands above the list, and a line for it alone is not worth a row.
          total={isPhone ? null : total}
          picked={countPicked(selection.picked, total)}
          ordering={state.ordering}
          lastAct={updates.lastAct}
          more={updates.more}
          onRefresh={updates.refresh}
        />
      }
    >
      {pane.open && total !== 0 ? (
        <SidePane
          remember="winnow.reading-pane-width"
          edgeLabel={t('leadList.paneEdge')}
          initialWidth={window.innerWidth < 1280 ? 320 : 380}
          pane={
            <Suspense>
              <ReadingPane id={current} />
            </Suspense>
          }
        >
          {list}
        </SidePane>
      ) : (
        list
      )}
    </Page>
  );
}

function useColleagueNames(): ReadonlyMap<number, ColleagueName> {
  const { data } = useQuery(orpc.people.list.queryOptions());
  return useMemo(() => shortNames(data?.items ?? []), [data]);
}
