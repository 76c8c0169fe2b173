import { useRef, useState } from 'react';
import { describeType, type RecordType } from '#domain/records/record-types.ts';
import type { GridHandle } from '../grid/grid.tsx';
import type { ServerRow } from '../grid/server-list.ts';
import { usePickedCount } from '../grid/use-picked-count.ts';
import { capitalised } from '../i18n/capitalised.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useFieldsRevision } from '../own-fields/adopt-own-fields.ts';
import { usePasteDialog } from '../paste/use-paste-dialog.tsx';
import { Page } from '../shell/page.tsx';
import { ViewMenu } from '../views/view-menu.tsx';
import { BesideRecord } from './beside-record.tsx';
import { useInlineEdit } from './inline-edit/use-inline-edit.tsx';
import { ListActions } from './list-actions.tsx';
import { ListGrid } from './list-grid.tsx';
import { ListStatus } from './list-status.tsx';
import { ListToolbar } from './list-toolbar.tsx';
import { SearchField } from './search-field.tsx';
import { type SortBy, sortAfterClick } from './sort-clicks.ts';
import { useColleagueNames } from './use-colleague-names.ts';
import { useColumns } from './use-columns.tsx';
import { useList } from './use-list.ts';
import { useListSelection } from './use-list-selection.ts';
import { useListUpdates } from './use-list-updates.ts';
import { useReadingPane } from './use-reading-pane.ts';
import { useRoom } from './use-room.ts';
import { useSpokenTotal } from './use-spoken-total.ts';

/** The list of the records of a type: search, grid, and the chosen record beside it. */
export function ListPage({ type }: { type: RecordType }) {
  return <RecordList key={useFieldsRevision()} type={type} />;
}

function RecordList({ type }: { type: RecordType }) {
  const language = useLanguage();
  const found = useList(type);
  const { rows, order, state, change, list, isNew } = found;
  const { total } = order.order;
  useSpokenTotal(type, rows.source.list, total);
  const updates = useListUpdates(list, found.api, rows);
  const [selection, setSelection] = useListSelection(rows.source.list);
  const count = usePickedCount(selection.picked, total, rows.source);
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null);
  const pane = useReadingPane();
  const room = useRoom();
  const grid = useRef<GridHandle<ServerRow>>(null);
  const names = useColleagueNames();
  const columns = useColumns(type, state.columns, names);
  const inline = useInlineEdit({ list, rows, columns, names, stay: updates.stay });
  const shown = state.columns.map(({ key }) => key);
  const paste = usePasteDialog({ list, api: found.api, grid, selection, names, shown });
  const sortBy: SortBy = (field, more = false) =>
    change(({ sort }) => ({ sort: sortAfterClick(sort, field, { type, more }) }));
  const title = capitalised(describeType(type).label.many[language]);
  const search = (
    <SearchField
      type={type}
      value={state.q}
      onSearch={(q) => change({ q })}
      onDown={() => grid.current?.focus()}
    />
  );
  const picked = { selection, count, onSelection: setSelection };
  const rowsOfList = (
    <ListGrid
      {...{ type, found, grid, names, pane, room, ...picked }}
      columns={inline.columns}
      onSort={sortBy}
      onPaste={paste.onPaste}
      onMenu={setMenuAt}
      rate={inline.rate}
    />
  );
  return (
    <Page
      title={isNew ? title : found.view.name}
      heading={isNew ? undefined : <ViewMenu type={type} view={found.view} state={state} />}
      count={total ?? undefined}
      withoutSearch
      fill
      actions={!isNew && <ListActions type={type} search={room.isTight ? null : search} pane={pane} />}
      toolbar={
        !isNew && (
          <ListToolbar
            {...{ type, found, grid, columns, menuAt, room, search, ...picked }}
            onSort={sortBy}
            onMenuClosed={() => setMenuAt(null)}
          />
        )
      }
      status={
        <ListStatus
          type={type}
          // On a phone both counts stand elsewhere, and a line for them alone is not worth a row.
          total={room.isPhone ? null : total}
          picked={room.isPhone ? 0 : count}
          ordering={order.ordering}
          updates={updates}
        />
      }
    >
      {pane.open && total !== 0 ? (
        <BesideRecord type={type} found={found}>
          {rowsOfList}
        </BesideRecord>
      ) : (
        rowsOfList
      )}
      {inline.editor}
      {paste.dialog}
    </Page>
  );
}
