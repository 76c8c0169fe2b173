import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOf, type RecordType, recordTypes } from '#domain/records/record-types.ts';
import { orpc } from '../api/client.ts';
import { useMe } from '../auth/use-me.ts';
import { SidePane } from '../design/side-pane.tsx';
import { FilterSheet } from '../filter/filter-sheet.tsx';
import { Grid, type GridHandle } from '../grid/grid.tsx';
import { countPicked, pickedAll, pickedNone, UNSELECTED } from '../grid/selection.ts';
import type { ServerRow } from '../grid/server-list.ts';
import { capitalised } from '../i18n/capitalised.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useFieldsRevision } from '../own-fields/adopt-own-fields.ts';
import { usePasteDialog } from '../paste/use-paste-dialog.tsx';
import { recordAddresses } from '../record/record-addresses.ts';
import { walkedList } from '../record/steps/walked-list.ts';
import { SelectionBar } from '../selection/selection-bar.tsx';
import { selectionOf } from '../selection/selection-of.ts';
import { Page } from '../shell/page.tsx';
import { shortcutLetters } from '../shell/shortcuts.ts';
import { ViewMenu } from '../views/view-menu.tsx';
import { ViewNotice } from '../views/view-notice.tsx';
import { columnLayout } from './column-layout.ts';
import { useInlineEdit } from './inline-edit/use-inline-edit.tsx';
import { ListActions } from './list-actions.tsx';
import { pressInList } from './list-letters.ts';
import { ListStatus } from './list-status.tsx';
import { ListTools } from './list-tools.tsx';
import { NarrowRecord } from './narrow-record.tsx';
import { EmptyBin, FirstRecords, NothingFound } from './no-records.tsx';
import { SearchField } from './search-field.tsx';
import { type ColleagueName, shortNames } from './short-names.ts';
import { sortAfterClick } from './sort-clicks.ts';
import { SortMenu, TightToolbar } from './tight-toolbar.tsx';
import { useColumns } from './use-columns.tsx';
import { useList } from './use-list.ts';
import { useListUpdates } from './use-list-updates.ts';
import { useReadingPane } from './use-reading-pane.ts';
import { useSpokenTotal } from './use-spoken-total.ts';

const ReadingPane = lazy(() =>
  import('./reading-pane.tsx').then((module) => ({ default: module.ReadingPane })),
);

const noLetters: ReadonlySet<string> = new Set();
const nameOfRow = (row: ServerRow): string => row.name;

/** Kinds of which one looks for the greatest first. */
const highestFirst: ReadonlySet<string | undefined> = new Set(['stars', 'timestamp', 'date', 'money']);

/** The list of the records of a type: search, grid, and the chosen record beside it. */
export function ListPage({ type }: { type: RecordType }) {
  return <RecordList key={useFieldsRevision()} type={type} />;
}

function RecordList({ type }: { type: RecordType }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const found = useList(type);
  const { rows, order, current, setCurrent, change } = found;
  const { q, bin, sort, filter } = found.state;
  const { total } = order.order;
  useSpokenTotal(type, rows.source.list, total);
  const updates = useListUpdates(found.list, found.api, rows);
  const [selection, setSelection] = useState(UNSELECTED);
  const [selectedIn, setSelectedIn] = useState(rows.source.list);
  // What is picked in one list means nothing in another, also where the grid came anew in between.
  if (selectedIn !== rows.source.list) {
    setSelectedIn(rows.source.list);
    setSelection(UNSELECTED);
  }
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null);
  const { letterKeys } = useMe().preferences;
  const pane = useReadingPane();
  const isPhone = useMediaQuery('(width < 48em)', undefined, { getInitialValueInEffect: false });
  const isTight = useMediaQuery('(width < 60em)', undefined, { getInitialValueInEffect: false });
  const isTouch = useMediaQuery('(pointer: coarse)', undefined, { getInitialValueInEffect: false });
  const grid = useRef<GridHandle<ServerRow>>(null);
  const names = useColleagueNames();
  const columns = useColumns(type, found.state.columns, names);
  const inline = useInlineEdit({ list: found.list, rows, columns, names, stay: updates.stay });
  const paste = usePasteDialog({
    ...{ list: found.list, api: found.api, grid, selection, names },
    shown: found.state.columns.map(({ key }) => key),
  });
  const layout = useMemo(
    () => columnLayout(found.state.columns, (next) => change({ columns: next })),
    [found.state.columns, change],
  );
  const renderNarrow = useCallback((row: ServerRow) => <NarrowRecord row={row} names={names} />, [names]);
  const sortBy = (field: string, more = false): void => {
    const greatest = highestFirst.has(fieldsOf(type)[field]?.kind);
    change({ sort: sortAfterClick(sort, field, { more, highestFirst: greatest }) });
  };
  const showAll = () => change({ q: '', filter: null });
  /** There is nothing to search or sort yet, and the first steps stand in the page itself. */
  const isNew = total === 0 && q === '' && filter === null && !bin;
  const title = capitalised(recordTypes[type].label.many[language]);
  const search = (
    <SearchField
      type={type}
      value={q}
      onSearch={(text) => change({ q: text })}
      onDown={() => grid.current?.focus()}
    />
  );
  const empty = isNew ? (
    <FirstRecords type={type} />
  ) : bin && q === '' && filter === null ? (
    <EmptyBin />
  ) : (
    <NothingFound q={q} onReset={showAll} />
  );
  const select = (to: typeof pickedAll | typeof pickedNone): void => {
    setSelection(to);
    grid.current?.focus();
  };
  const list = (
    <Grid
      ref={grid}
      label={title}
      rows={rows}
      startAt={found.startAt}
      columns={inline.columns}
      layout={layout}
      sort={sort}
      selection={selection}
      currentId={pane.open ? current : null}
      opensAtOnce={!pane.open && (isTouch || isPhone)}
      empty={empty}
      onSort={(field, { more }) => sortBy(field, more)}
      onSelection={setSelection}
      onCurrent={(row) => setCurrent(row.id)}
      onOpen={(row) => {
        if (bin) return;
        const state = walkedList(found.list, grid.current?.order() ?? null);
        void navigate({ ...recordAddresses[type].open(row.id), state });
      }}
      onPaste={paste.onPaste}
      onMenu={setMenuAt}
      shortcutLetters={letterKeys ? shortcutLetters : noLetters}
      onLoneLetter={(letter) => {
        if (pressInList(letter, grid.current, inline.rate)) return;
        for (const key of letter) window.dispatchEvent(new KeyboardEvent('keydown', { key }));
      }}
      rowName={nameOfRow}
      renderNarrow={renderNarrow}
    />
  );
  return (
    <Page
      title={isNew ? title : found.view.name}
      heading={isNew ? undefined : <ViewMenu type={type} view={found.view} state={found.state} />}
      count={total ?? undefined}
      withoutSearch
      fill
      actions={!isNew && <ListActions type={type} search={isTight ? null : search} pane={pane} />}
      toolbar={
        !isNew && (
          <>
            {isTight && (
              <TightToolbar search={search}>
                {isPhone && (
                  <>
                    <FilterSheet type={type} filter={filter} onChange={(next) => change({ filter: next })} />
                    <SortMenu columns={columns} sort={sort} onSort={sortBy} />
                  </>
                )}
              </TightToolbar>
            )}
            <SelectionBar
              type={type}
              bin={bin}
              total={total}
              picked={countPicked(selection.picked, total)}
              selection={() =>
                selectionOf(selection.picked, found.list, {
                  order: grid.current?.order() ?? null,
                  idAt: (index) => grid.current?.idAt(index) ?? null,
                })
              }
              onAll={() => select(pickedAll)}
              onNone={() => select(pickedNone)}
              onLeft={() => {
                setSelection(pickedNone);
                setCurrent(null);
              }}
              menuAt={menuAt}
              onMenuClosed={() => setMenuAt(null)}
            >
              <ListTools
                type={type}
                view={found.view}
                state={found.state}
                change={change}
                isPhone={isPhone}
              />
            </SelectionBar>
            <ViewNotice view={found.view} missing={found.viewMissing} />
          </>
        )
      }
      status={
        <ListStatus
          type={type}
          // On a phone the count stands above the list, and a line for it alone is not worth a row.
          total={isPhone ? null : total}
          picked={countPicked(selection.picked, total)}
          ordering={order.ordering}
          lastAct={updates.lastAct}
          more={updates.more}
          onRefresh={updates.refresh}
        />
      }
    >
      {pane.open && total !== 0 ? (
        <SidePane
          remember="winnow.reading-pane-width"
          edgeLabel={t('list.paneEdge')}
          initialWidth={window.innerWidth < 1280 ? 320 : 380}
          pane={
            <Suspense>
              <ReadingPane type={type} id={current} bin={bin} />
            </Suspense>
          }
        >
          {list}
        </SidePane>
      ) : (
        list
      )}
      {inline.editor}
      {paste.dialog}
    </Page>
  );
}

function useColleagueNames(): ReadonlyMap<number, ColleagueName> {
  const { data } = useQuery(orpc.people.list.queryOptions());
  return useMemo(() => shortNames(data?.items ?? []), [data]);
}
