import { type GridRow, PAGE_SIZE } from '../row-source.ts';
import type { Held } from '../selection.ts';
import type { ListApi } from '../snapshot-source.ts';

export interface MadeUpRow extends GridRow {
  readonly name: string;
  readonly company: string;
  readonly rating: number;
}

const LETTERS = 'abcdefghijklmnoprstuvyæøå';
const PLACES = 5;

/** A name for each number, in the order of the numbers: the whole list is arithmetic. */
function nameOf(number: number, total: number): string {
  const spread = Math.floor((number / total) * LETTERS.length ** PLACES);
  let rest = spread;
  const letters: string[] = [];
  for (let place = 0; place < PLACES; place++) {
    letters.unshift(LETTERS[rest % LETTERS.length] ?? '');
    rest = Math.floor(rest / LETTERS.length);
  }
  const name = letters.join('');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} nr. ${number}`;
}

interface FrozenOrder {
  readonly from: number;
  readonly descending: boolean;
}

/** Orders that were frozen, of whichever list: a server keeps them all. */
const frozen = new Map<number, FrozenOrder>();

/** A list of any length that needs no memory, answered after `delay` ms as a server would. */
export class MadeUpList implements ListApi<MadeUpRow> {
  readonly asked: string[] = [];
  /** Row numbers from the top; those below zero came later. */
  #from = 0;
  readonly #total: number;
  readonly #delay: number;
  readonly #descending: boolean;

  constructor(total: number, delay: number, descending: boolean) {
    this.#total = total;
    this.#delay = delay;
    this.#descending = descending;
  }

  /** Puts `rows` new ones at the top. */
  insert(rows: number): void {
    this.#from -= rows;
  }

  async rows(cursor: string | null, signal: AbortSignal) {
    await this.#answer(`rows ${cursor ?? 'top'}`, signal);
    const from = cursor === null ? this.#from : Number(cursor);
    const next = from + PAGE_SIZE;
    return { items: this.#slice(from, next), nextCursor: next < this.#total ? String(next) : null };
  }

  async count(signal: AbortSignal) {
    await this.#answer('count', signal);
    return this.#total - this.#from;
  }

  async createSnapshot(signal: AbortSignal) {
    const snapshotId = frozen.size + 1;
    await this.#answer(`snapshot ${snapshotId}`, signal);
    frozen.set(snapshotId, { from: this.#from, descending: this.#descending });
    return { snapshotId, total: this.#total - this.#from };
  }

  async page(snapshotId: number, page: number, signal: AbortSignal) {
    await this.#answer(`page ${page}`, signal);
    const from = (frozen.get(snapshotId)?.from ?? 0) + page * PAGE_SIZE;
    return this.#slice(from, from + PAGE_SIZE);
  }

  async position(
    snapshotId: number,
    of: { readonly id: number } | { readonly prefix: string },
    signal: AbortSignal,
  ) {
    await this.#answer('position', signal);
    const order = frozen.get(snapshotId) ?? { from: 0, descending: this.#descending };
    if ('id' in of) return this.#indexOf(of.id, order);
    const { from } = order;
    const prefix = of.prefix.toLowerCase();
    let low = 0;
    let high = this.#total;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (compared(nameOf(middle, this.#total).toLowerCase(), prefix) < 0) low = middle + 1;
      else high = middle;
    }
    return nameOf(low, this.#total).toLowerCase().startsWith(prefix) ? low - from : null;
  }

  async atPlaces(held: readonly Held[], ids: readonly number[], signal: AbortSignal) {
    await this.#answer('at places', signal);
    return ids.filter((id) => held.some((order) => this.#stands(id, order)));
  }

  async countPlaces(held: readonly Held[], signal: AbortSignal) {
    await this.#answer('count places', signal);
    const ids = Array.from({ length: this.#total - this.#from }, (_, i) => this.#from + i);
    return ids.filter((id) => held.some((order) => this.#stands(id, order))).length;
  }

  isGone(): boolean {
    return false;
  }

  #stands(id: number, { snapshotId, runs }: Held): boolean {
    const order = frozen.get(snapshotId);
    const index = order === undefined ? -1 : this.#indexOf(id, order);
    return runs.some(({ from, to }) => index >= from && index < to);
  }

  #indexOf(id: number, { from, descending }: FrozenOrder): number {
    return (id >= 0 && descending ? this.#total - 1 - id : id) - from;
  }

  #slice(from: number, to: number): MadeUpRow[] {
    const end = Math.min(to, this.#total);
    return Array.from({ length: Math.max(0, end - from) }, (_, i) => this.#row(from + i));
  }

  #row(number: number): MadeUpRow {
    const shown = this.#descending ? this.#total - 1 - number : number;
    return {
      id: number < 0 ? number : shown,
      name: number < 0 ? `Aaaa new ${-number}` : nameOf(shown, this.#total),
      company: `Company ${Math.abs(shown * 7919) % 100_000}`,
      rating: Math.abs(shown) % 6,
    };
  }

  async #answer(what: string, signal: AbortSignal): Promise<void> {
    this.asked.push(what);
    await new Promise((resolve) => setTimeout(resolve, this.#delay));
    signal.throwIfAborted();
  }
}

function compared(a: string, b: string): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = LETTERS.indexOf(a.charAt(i)) - LETTERS.indexOf(b.charAt(i));
    if (difference !== 0) return difference;
  }
  return a.length < b.length ? -1 : 0;
}
