import type { LiveMessage } from '#contract/live.ts';
import { type Heard, parseHeard, withMessage } from './heard.ts';

export type LiveState = 'connecting' | 'open' | 'waiting';

const firstDelay = 1_000;
const longestDelay = 30_000;

/**
 * Keeps a stream of live messages open for as long as it is not closed. The browser mends short breaks
 * itself; when it gives up (the server answered with an error, or is away), this tries again, ever more
 * seldom, up to every 30 s.
 */
export class LiveEvents {
  #address: string;
  #source: EventSource | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #delay = firstDelay;
  #wasOpen = false;
  #heard: Heard | null = null;
  onMessage: (message: LiveMessage) => void = () => {};
  /** The stream stands for the first time. What was told before may be later than what a page has fetched. */
  onHeard: (heard: Heard) => void = () => {};
  /** The stream is back after a break, in which messages may have been missed. */
  onGap: () => void = () => {};
  onState: (state: LiveState) => void = () => {};

  constructor(address: string) {
    this.#address = address;
  }

  /** What was told so far; null while the stream does not stand. */
  get heard(): Heard | null {
    return this.#heard;
  }

  open(): void {
    this.onState('connecting');
    const source = new EventSource(this.#address);
    this.#source = source;
    source.onopen = () => {
      this.#delay = firstDelay;
      this.onState('open');
    };
    source.addEventListener('so-far', ({ data }: MessageEvent<string>) => this.#begin(data));
    source.onmessage = (event: MessageEvent<string>) => {
      const message = parseMessage(event.data);
      if (!message) return;
      this.#heard &&= withMessage(this.#heard, message, Date.now());
      this.onMessage(message);
    };
    source.onerror = () => {
      this.#heard = null;
      this.onState('waiting');
      if (source.readyState === EventSource.CLOSED) this.#openLater();
    };
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
    this.#heard = null;
    this.#wasOpen = false;
  }

  #begin(soFar: string): void {
    const heard = parseHeard(soFar, Date.now());
    if (!heard) return;
    this.#heard = heard;
    if (this.#wasOpen) this.onGap();
    else this.onHeard(heard);
    this.#wasOpen = true;
  }

  #openLater(): void {
    // Spread out, so that a restarted server is not met by everyone in the same moment.
    const delay = this.#delay * (0.5 + Math.random());
    this.#delay = Math.min(this.#delay * 2, longestDelay);
    this.#timer = setTimeout(() => this.open(), delay);
  }
}

/** Null for what is no message, such as a sign of life. */
export function parseMessage(text: string): LiveMessage | null {
  try {
    const value: unknown = JSON.parse(text);
    return isLiveMessage(value) ? value : null;
  } catch {
    return null;
  }
}

function isLiveMessage(value: unknown): value is LiveMessage {
  return (
    typeof value === 'object' && value !== null && 'subject' in value && typeof value.subject === 'string'
  );
}
