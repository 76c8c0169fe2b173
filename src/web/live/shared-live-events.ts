import type { LiveMessage } from '#contract/live.ts';
import type { Heard } from './heard.ts';
import { LiveEvents, type LiveState } from './live-events.ts';

/** What a tab says to the worker that holds the stream: that it listens, or no longer does. */
export type FromTab = 'here' | 'gone';
/** What the worker tells every tab. */
export type ToTab = { message: LiveMessage } | { heard: Heard } | { gap: true } | { state: LiveState };

/** A stream of live messages, be it of this tab alone or shared with the others. */
export type LiveStream = Pick<LiveEvents, 'onMessage' | 'onHeard' | 'onGap' | 'onState' | 'open' | 'close'>;

/** The stream that all tabs of this browser share; one of this tab's own where the browser has no shared workers. */
export function liveStream(): LiveStream {
  return 'SharedWorker' in globalThis ? new SharedLiveEvents() : new LiveEvents('/api/live');
}

class SharedLiveEvents implements LiveStream {
  #port: MessagePort | null = null;
  #wasAway = false;
  onMessage: (message: LiveMessage) => void = () => {};
  onHeard: (heard: Heard) => void = () => {};
  onGap: () => void = () => {};
  onState: (state: LiveState) => void = () => {};

  open(): void {
    const worker = new SharedWorker(new URL('./live-worker.ts', import.meta.url), {
      type: 'module',
      name: 'winnow-live',
    });
    // A worker that cannot run is no reason to know nothing of what colleagues do.
    worker.onerror = () => this.#openAlone();
    this.#port = worker.port;
    this.#port.onmessage = ({ data }: MessageEvent<ToTab>) => this.#receive(data);
    this.#say('here');
    addEventListener('pagehide', this.#leave);
    addEventListener('pageshow', this.#return);
  }

  close(): void {
    this.#say('gone');
    this.#port?.close();
    this.#port = null;
    this.#alone?.close();
    this.#alone = null;
    removeEventListener('pagehide', this.#leave);
    removeEventListener('pageshow', this.#return);
  }

  #alone: LiveEvents | null = null;

  #openAlone(): void {
    if (this.#alone || !this.#port) return;
    const alone = new LiveEvents('/api/live');
    alone.onMessage = (message) => this.onMessage(message);
    alone.onHeard = (heard) => this.onHeard(heard);
    alone.onGap = () => this.onGap();
    alone.onState = (state) => this.onState(state);
    this.#alone = alone;
    alone.open();
  }

  #receive(data: ToTab): void {
    if ('message' in data) this.onMessage(data.message);
    else if ('state' in data) this.onState(data.state);
    else if ('heard' in data) this.onHeard(data.heard);
    else this.onGap();
  }

  #say(word: FromTab): void {
    this.#port?.postMessage(word);
  }

  #leave = () => {
    this.#wasAway = true;
    this.#say('gone');
  };

  /** A page that the browser had put aside, and shows again, has heard nothing in between. */
  #return = () => {
    if (!this.#wasAway) return;
    this.#wasAway = false;
    this.#say('here');
    this.onGap();
  };
}
