import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { LiveMessage } from '#contract/live.ts';
import { fetchAnew } from './fetch-anew.ts';
import { toldSince } from './heard.ts';
import { Invalidation } from './invalidate.ts';
import type { LiveState } from './live-events.ts';
import { liveStream } from './shared-live-events.ts';

const messageListeners = new Set<(message: LiveMessage) => void>();
const gapListeners = new Set<() => void>();
const stateListeners = new Set<() => void>();
let state: LiveState = 'connecting';

/** Keeps the stream open while the shell stands, and the cache in step with it. Used once, by the shell. */
export function useLiveUpdates(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const invalidation = new Invalidation(queryClient);
    const events = liveStream();
    // Whatever the cache holds was fetched after this moment.
    let fetchedSince = performance.timeOrigin;
    const hear = (message: LiveMessage) => {
      invalidation.add(message.subject);
      for (const listener of messageListeners) listener(message);
    };
    const fetchAll = () => {
      fetchedSince = Date.now();
      fetchAnew(queryClient);
      for (const listener of gapListeners) listener();
    };
    events.onMessage = hear;
    events.onGap = fetchAll;
    events.onHeard = (heard) => {
      const messages = toldSince(heard, fetchedSince);
      if (messages) messages.forEach(hear);
      else fetchAll();
    };
    events.onState = (next) => {
      state = next;
      for (const listener of stateListeners) listener();
    };
    events.open();
    return () => {
      events.close();
      invalidation.cancel();
    };
  }, [queryClient]);
}

/** Each live message, for a list that mends its own rows; `onGap` when some may have been missed. */
export function useLiveMessages(onMessage: (message: LiveMessage) => void, onGap?: () => void): void {
  const message = useEffectEvent(onMessage);
  const gap = useEffectEvent(() => onGap?.());
  useEffect(() => {
    messageListeners.add(message);
    gapListeners.add(gap);
    return () => {
      messageListeners.delete(message);
      gapListeners.delete(gap);
    };
  }, []);
}

/** Whether the stream stands. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(subscribeToState, () => state);
}

function subscribeToState(listener: () => void): () => void {
  stateListeners.add(listener);
  return () => stateListeners.delete(listener);
}
