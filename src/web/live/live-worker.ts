import { LiveEvents, type LiveState } from './live-events.ts';
import type { FromTab, ToTab } from './shared-live-events.ts';

/**
 * One stream of live messages for all tabs of a browser, which opens no more than six connections to a server: kept by
 * this worker, which lives as long as any of them, so that no tab has to hand it over to another.
 */
const tabs = new Set<MessagePort>();
let state: LiveState = 'connecting';

const tell = (message: ToTab) => {
  for (const tab of tabs) tab.postMessage(message);
};

const events = new LiveEvents('/api/live');
events.onMessage = (message) => tell({ message });
events.onHeard = (heard) => tell({ heard });
events.onGap = () => tell({ gap: true });
events.onState = (next) => {
  state = next;
  tell({ state });
};

function greet(tab: MessagePort): void {
  tabs.add(tab);
  if (tabs.size === 1) {
    events.open();
    return;
  }
  tab.postMessage({ state } satisfies ToTab);
  if (events.heard) tab.postMessage({ heard: events.heard } satisfies ToTab);
}

function takeLeave(tab: MessagePort): void {
  if (tabs.delete(tab) && tabs.size === 0) events.close();
}

addEventListener('connect', (event) => {
  const tab = event instanceof MessageEvent ? event.ports[0] : undefined;
  if (!tab) return;
  tab.onmessage = ({ data }: MessageEvent<FromTab>) => (data === 'here' ? greet(tab) : takeLeave(tab));
});
