import type { Dispatch, ReactNode, RefObject, SetStateAction } from 'react';
import type { RecordType } from '#domain/records/record-types.ts';
import { FilterSheet } from '../filter/filter-sheet.tsx';
import type { GridHandle } from '../grid/grid.tsx';
import type { GridColumn } from '../grid/grid-column.ts';
import { pickedAll, pickedNone, type SelectionState } from '../grid/selection.ts';
import type { ServerRow } from '../grid/server-list.ts';
import { SelectionBar } from '../selection/selection-bar.tsx';
import { selectionOf } from '../selection/selection-of.ts';
import { ViewNotice } from '../views/view-notice.tsx';
import { ListTools } from './list-tools.tsx';
import type { SortBy } from './sort-clicks.ts';
import { SortMenu, TightToolbar } from './tight-toolbar.tsx';
import type { FoundList } from './use-list.ts';
import type { Room } from './use-room.ts';

interface ListToolbarProps {
  type: RecordType;
  found: FoundList;
  grid: RefObject<GridHandle<ServerRow> | null>;
  columns: readonly GridColumn<ServerRow>[];
  selection: SelectionState;
  count: number | null;
  onSelection: Dispatch<SetStateAction<SelectionState>>;
  onSort: SortBy;
  menuAt: { readonly x: number; readonly y: number } | null;
  onMenuClosed(): void;
  room: Room;
  search: ReactNode;
}

/** Above the rows: what decides which are shown, and while some are selected, what can be done with them. */
export function ListToolbar(props: ListToolbarProps) {
  const { type, found, grid, columns, selection, count, onSelection, onSort } = props;
  const { menuAt, onMenuClosed, room, search } = props;
  const { state, change, view } = found;
  const { total } = found.order.order;
  const select = (to: typeof pickedAll | typeof pickedNone): void => {
    onSelection(to);
    grid.current?.focus();
  };
  return (
    <>
      {room.isTight && (
        <TightToolbar search={search}>
          {room.isPhone && (
            <>
              <FilterSheet type={type} filter={state.filter} onChange={(filter) => change({ filter })} />
              <SortMenu columns={columns} sort={state.sort} onSort={onSort} />
            </>
          )}
        </TightToolbar>
      )}
      <SelectionBar
        type={type}
        bin={state.bin}
        total={total}
        picked={count}
        selection={() =>
          selectionOf(selection.picked, found.list, {
            order: grid.current?.order() ?? null,
            idAt: (index) => grid.current?.idAt(index) ?? null,
          })
        }
        onAll={() => select(pickedAll)}
        onNone={() => select(pickedNone)}
        onLeft={() => {
          onSelection(pickedNone);
          found.setCurrent(null);
        }}
        menuAt={menuAt}
        onMenuClosed={onMenuClosed}
      >
        <ListTools type={type} view={view} state={state} change={change} isPhone={room.isPhone} />
      </SelectionBar>
      <ViewNotice view={view} saysMore={found.saysMore} unread={found.unread} />
    </>
  );
}
