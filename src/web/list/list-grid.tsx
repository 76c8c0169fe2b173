import { useNavigate } from '@tanstack/react-router';
import {
  type Dispatch,
  lazy,
  type RefObject,
  type SetStateAction,
  Suspense,
  useCallback,
  useMemo,
} from 'react';
import { describeType, type RecordType } from '#domain/records/record-types.ts';
import { useMe } from '../auth/use-me.ts';
import { Grid, type GridHandle } from '../grid/grid.tsx';
import type { GridColumn } from '../grid/grid-column.ts';
import type { SelectionState } from '../grid/selection.ts';
import type { ServerRow } from '../grid/server-list.ts';
import type { OnPaste } from '../grid/use-paste.ts';
import { capitalised } from '../i18n/capitalised.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { recordAddresses } from '../record/record-addresses.ts';
import { walkedList } from '../record/steps/walked-list.ts';
import { shortcutLetters } from '../shell/shortcuts.ts';
import { columnLayout } from './column-layout.ts';
import { pressInList } from './list-letters.ts';
import { NarrowRecord } from './narrow-record.tsx';
import type { SortBy } from './sort-clicks.ts';
import type { Names } from './use-columns.tsx';
import type { FoundList } from './use-list.ts';
import type { ReadingPaneState } from './use-reading-pane.ts';
import type { Room } from './use-room.ts';

// Most lists have rows: what stands in place of them comes when it is needed.
const NoRows = lazy(() => import('./no-records.tsx').then((module) => ({ default: module.NoRows })));

const noLetters: ReadonlySet<string> = new Set();
const nameOfRow = (row: ServerRow): string => row.name;

interface ListGridProps {
  type: RecordType;
  found: FoundList;
  grid: RefObject<GridHandle<ServerRow> | null>;
  columns: readonly GridColumn<ServerRow>[];
  names: Names;
  selection: SelectionState;
  count: number | null;
  onSelection: Dispatch<SetStateAction<SelectionState>>;
  onSort: SortBy;
  onPaste: OnPaste | undefined;
  onMenu(at: { readonly x: number; readonly y: number }): void;
  rate(row: ServerRow, stars: number): void;
  pane: ReadingPaneState;
  room: Room;
}

/** The rows of a list, and where clicks and keys on them lead. */
export function ListGrid(props: ListGridProps) {
  const { type, found, grid, columns, names, selection, count, onSelection } = props;
  const { onSort, onPaste, onMenu, rate, pane, room } = props;
  const { state, change } = found;
  const language = useLanguage();
  const navigate = useNavigate();
  const { letterKeys } = useMe().preferences;
  const layout = useMemo(
    () => columnLayout((update) => change(({ columns: shown }) => ({ columns: update(shown) }))),
    [change],
  );
  const renderNarrow = useCallback(
    (row: ServerRow) => <NarrowRecord type={type} row={row} names={names} />,
    [type, names],
  );
  const open = (row: ServerRow): void => {
    if (state.bin) return;
    found.keepPlace(row.id);
    const walked = walkedList(found.list, grid.current?.order() ?? null);
    void navigate({ ...recordAddresses(type).open(row.id), state: walked });
  };
  const pressLetter = (letter: string): void => {
    if (pressInList(letter, grid.current, rate)) return;
    for (const key of letter) window.dispatchEvent(new KeyboardEvent('keydown', { key }));
  };
  return (
    <Grid
      ref={grid}
      label={capitalised(describeType(type).label.many[language])}
      rows={found.rows}
      startAt={found.startAt}
      columns={columns}
      layout={layout}
      sort={state.sort}
      selection={selection}
      count={count}
      currentId={pane.open ? found.current : null}
      opensAtOnce={!pane.open && (room.isTouch || room.isPhone)}
      empty={
        <Suspense>
          <NoRows type={type} found={found} />
        </Suspense>
      }
      onSort={(field, { more }) => onSort(field, more)}
      onSelection={onSelection}
      onCurrent={(row) => found.setCurrent(row.id)}
      onOpen={open}
      onPaste={onPaste}
      onMenu={onMenu}
      shortcutLetters={letterKeys ? shortcutLetters : noLetters}
      onLoneLetter={pressLetter}
      rowName={nameOfRow}
      renderNarrow={renderNarrow}
    />
  );
}
