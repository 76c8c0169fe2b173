import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { LiveMessage } from '#contract/live.ts';
import { useMe } from '../auth/use-me.ts';
import type { RowCache } from '../grid/row-cache.ts';
import { readRowsAnew, type ServerList, type ServerRow } from '../grid/server-list.ts';
import { refreshAt } from '../grid/snapshot-policy.ts';
import type { ListApi } from '../grid/snapshot-source.ts';
import { useLiveMessages } from '../live/use-live-updates.ts';

/** What a colleague did last, for the status line. */
export interface ColleagueAct {
  readonly name: string;
  readonly records: number;
  /** ms since the epoch. */
  readonly at: number;
}

export interface ListUpdates {
  readonly lastAct: ColleagueAct | null;
  /** Rows that are in the list by now and not on the screen; negative when there are fewer. */
  readonly more: number;
  refresh(): void;
  /** The reader is about to change a row where it stands: it is mended like one that a colleague changed. */
  stay(id: number): () => void;
}

/** Rows that are fetched anew at once: those on screen and around it. */
const MOST_MENDED = 400;

/** ms within which messages are answered together: an import tells of many. */
const GATHER = 250;

/**
 * Keeps a list in step with what colleagues do. A row that was changed is mended where it stands, one that left the
 * list is dimmed; rows that came are counted, and join when the reader says so, or after a while of quiet. What the
 * reader did elsewhere (a form, an import) joins at once.
 */
export function useListUpdates(
  list: ServerList,
  api: ListApi<ServerRow>,
  rows: RowCache<ServerRow>,
): ListUpdates {
  const me = useMe();
  const { source } = rows;
  const [lastAct, setLastAct] = useState<ColleagueAct | null>(null);
  const [more, setMore] = useState(0);
  const changed = useRef(new Set<number>());
  const gathering = useRef<ReturnType<typeof setTimeout>>(undefined);
  const behind = useRef<{ since: number; timer: ReturnType<typeof setTimeout> } | null>(null);
  /** How many of one's own changes of a row are to be heard of that leave it in its place. */
  const staying = useRef(new Map<number, number>());
  const abort = useRef(new AbortController());

  const forget = useCallback(() => {
    clearTimeout(gathering.current);
    clearTimeout(behind.current?.timer);
    behind.current = null;
    changed.current.clear();
    abort.current.abort();
    abort.current = new AbortController();
    setMore(0);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list, another story
  useEffect(() => forget, [forget, source]);

  const refresh = useCallback(() => {
    forget();
    source.refresh();
  }, [forget, source]);

  const mend = useEffectEvent(async () => {
    const ids = rows.recentIds(MOST_MENDED).filter((id) => changed.current.has(id));
    changed.current.clear();
    const { signal } = abort.current;
    try {
      const [anew, total] = await Promise.all([readRowsAnew(list, ids, signal), api.count(signal)]);
      if (signal.aborted) return;
      rows.replace(anew);
      const here = new Set(anew.map((row) => row.id));
      rows.markGone(ids.filter((id) => !here.has(id)));
      const { order } = source.state();
      if (order.total !== null) setMore(total - order.total);
    } catch {
      // The connection is gone, which the status line says; all is fetched anew when it is back.
    }
  });

  const hear = (message: LiveMessage): void => {
    if (message.subject !== list.type) return;
    const isOwn = message.actor?.id === me.id;
    if (isOwn && message.ids?.every((id) => staying.current.has(id))) {
      for (const id of message.ids) {
        addTo(staying.current, id, -1);
        changed.current.add(id);
      }
      clearTimeout(gathering.current);
      gathering.current = setTimeout(() => void mend(), GATHER);
      return;
    }
    if (isOwn && message.count <= MOST_MENDED) {
      clearTimeout(gathering.current);
      gathering.current = setTimeout(refresh, GATHER);
      return;
    }
    const now = Date.now();
    if (message.actor && message.actor.id !== me.id)
      setLastAct({ name: message.actor.name, records: message.count, at: now });
    for (const id of message.ids ?? rows.recentIds(MOST_MENDED)) changed.current.add(id);
    clearTimeout(gathering.current);
    gathering.current = setTimeout(() => void mend(), GATHER);
    const since = behind.current?.since ?? now;
    clearTimeout(behind.current?.timer);
    behind.current = { since, timer: setTimeout(refresh, refreshAt(since, now) - now) };
  };
  useLiveMessages(hear, refresh);
  const stay = useCallback((id: number) => {
    addTo(staying.current, id, 1);
    return () => addTo(staying.current, id, -1);
  }, []);
  return { lastAct, more, refresh, stay };
}

function addTo(counts: Map<number, number>, id: number, more: 1 | -1): void {
  const count = (counts.get(id) ?? 0) + more;
  if (count > 0) counts.set(id, count);
  else counts.delete(id);
}
