import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { DuplicateGroup } from '#contract/duplicates.ts';
import { useShortcut } from '../shell/use-shortcut.ts';
import type { DuplicatesAddress } from './duplicates-address.ts';

interface GroupKeysOptions {
  groups: readonly DuplicateGroup[];
  mayWrite: boolean;
  /** The group from the address. */
  initialId: number | undefined;
  /** The address of the page, but for the group. */
  address: DuplicatesAddress;
  merge: (group: DuplicateGroup, here: DuplicatesAddress, next: DuplicatesAddress) => Promise<void>;
  apart: (group: DuplicateGroup) => Promise<void>;
  /** Fetches what comes after the last group. */
  more: () => void;
}

/** From so many groups before the end on, more are fetched. */
const nearEnd = 5;

/** Which group is current, and the keys that walk through them and decide. One group is in the way of Tab. */
export function useGroupKeys(options: GroupKeysOptions) {
  const { groups, mayWrite, initialId, address, merge, apart, more } = options;
  const ref = useRef<HTMLUListElement>(null);
  const [chosenId, setCurrent] = useState<number | null>(initialId ?? null);
  const [wantsFocus, setWantsFocus] = useState(initialId !== undefined);
  const place = Math.max(
    0,
    groups.findIndex(({ id }) => id === chosenId),
  );
  const current = groups[place];

  useEffect(() => {
    if (!wantsFocus || current === undefined) return;
    const card = ref.current?.querySelector<HTMLElement>(`[data-group="${current.id}"]`);
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
    setWantsFocus(false);
  }, [wantsFocus, current]);

  const go = (to: number) => {
    const group = groups[Math.max(0, Math.min(groups.length - 1, to))];
    if (to >= groups.length - nearEnd) more();
    if (!group) return;
    setCurrent(group.id);
    setWantsFocus(true);
  };
  const decideMerge = (group: DuplicateGroup) => {
    const at = groups.indexOf(group);
    const next = groups[at + 1] ?? groups[at - 1];
    void merge(group, { ...address, group: group.id }, next ? { ...address, group: next.id } : address);
  };
  /** Decides, and goes on to the group that takes its place. */
  const decideApart = (group: DuplicateGroup) => {
    const at = groups.indexOf(group);
    const next = groups[at + 1] ?? groups[at - 1];
    if (at >= groups.length - nearEnd) more();
    setCurrent(next?.id ?? null);
    setWantsFocus(true);
    void apart(group);
  };
  useShortcut('nextDuplicates', () => go(chosenId === null ? 0 : place + 1));
  useShortcut('previousDuplicates', () => go(place - 1));
  useShortcut('mergeDuplicates', () => {
    if (mayWrite && current) decideMerge(current);
  });
  useShortcut('notDuplicates', () => {
    if (mayWrite && current) decideApart(current);
  });
  return {
    ref,
    currentId: current?.id ?? null,
    setCurrent,
    apart: decideApart,
    merge: decideMerge,
    onKeyDown: (event: KeyboardEvent) => {
      const isCard = event.target instanceof HTMLElement && event.target.dataset.group !== undefined;
      if (!isCard || event.ctrlKey || event.metaKey || event.altKey) return;
      const steps: Record<string, number> = {
        ArrowDown: place + 1,
        ArrowUp: place - 1,
        Home: 0,
        End: groups.length - 1,
      };
      const to = steps[event.key];
      if (to !== undefined) {
        event.preventDefault();
        go(to);
      } else if (event.key === 'Enter' && mayWrite && current) decideMerge(current);
    },
  };
}
