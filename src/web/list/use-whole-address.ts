import { useEffect, useRef } from 'react';
import { type ListState, laidOver, type PartialListState } from '#domain/views/list-state.ts';
import type { OpenView } from '../views/use-open-view.ts';
import { differsFromView } from '../views/view-differs.ts';
import { addressInView, type ListAddress } from './list-address.ts';

interface AddressedList {
  view: OpenView;
  address: ListAddress;
  /** What the address says. */
  said: PartialListState;
  state: ListState;
}

/**
 * Completes the address, so that it shows a colleague the same list: with the view that the list opened with, and with
 * what only the owner of a private view would see. Where that view is changed elsewhere, or a change of it is taken back,
 * a list that showed just the view goes on showing it.
 */
export function useWholeAddress(list: AddressedList | null, go: (next: ListAddress) => void): void {
  const drawn = useRef<OpenView>(null);
  useEffect(() => {
    if (list === null) return;
    const { view, address, said, state } = list;
    const before = drawn.current;
    drawn.current = view;
    const follows =
      before?.key === view.key &&
      differsFromView(before.below, view.below) &&
      !differsFromView(before.below, laidOver(before.below, said));
    const { record } = address;
    if (follows) {
      go({ ...addressInView(view, laidOver(view.below, { q: said.q })), ...(record && { record }) });
      return;
    }
    const whole = addressInView(view, state);
    const isWhole = Object.keys(whole).every((part) => part in address);
    if (!isWhole) go({ ...whole, ...address });
  }, [list, go]);
}
