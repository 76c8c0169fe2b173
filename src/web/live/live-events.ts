/** What the server tells everyone who is looking: which records were changed, and by whom. */
export interface LiveMessage {
  /** `lead`, `account`, `campaign`, `person`, `job`, … */
  subject: string;
  /** Left out when there were too many to name. */
  ids?: number[];
  count: number;
  changeSetId: number | null;
  actor: { id: number | null; name: string } | null;
}

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
  onMessage: (message: LiveMessage) => void = () => {};
  /** The stream is back after a break, in which messages may have been missed. */
  onGap: () => void = () => {};
  onState: (state: LiveState) => void = () => {};

  constructor(address: string) {
    this.#address = address;
  }

  open(): void {
    this.onState('connecting');
    const source = new EventSource(this.#address);
    this.#source = source;
    source.onopen = () => {
      this.#delay = firstDelay;
      this.onState('open');
      if (this.#wasOpen) this.onGap();
      this.#wasOpen = true;
    };
    source.onmessage = (event: MessageEvent<string>) => {
      const message = parseMessage(event.data);
      if (message) this.onMessage(message);
    };
    source.onerror = () => {
      this.onState('waiting');
      if (source.readyState === EventSource.CLOSED) this.#openLater();
    };
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
    this.#wasOpen = false;
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
