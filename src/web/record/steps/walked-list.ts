import type { ServerList } from '../../grid/server-list.ts';

/** The list that a record was opened from, kept with the entry in the browser's history, so that a reload keeps it. */
export interface WalkedList {
  readonly list: ServerList;
  /** The frozen order it was read in, where there was one. */
  readonly snapshot: { readonly snapshotId: number; readonly total: number } | null;
  /** When, ms since the epoch: where there was none the list is put in order for each opening, with what came since. */
  readonly openedAt: number;
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    walkedList?: WalkedList;
  }
}

/** How a grid reads its list; see `Order` of the grid. */
interface ReadOrder {
  readonly total: number | null;
  readonly snapshotId?: number | undefined;
}

/** What to put into the history state when a record is opened from a list. */
export function walkedList(list: ServerList, order: ReadOrder | null): { walkedList: WalkedList } {
  const { snapshotId, total } = order ?? {};
  const snapshot =
    snapshotId !== undefined && total !== null && total !== undefined ? { snapshotId, total } : null;
  return { walkedList: { list, snapshot, openedAt: Date.now() } };
}
