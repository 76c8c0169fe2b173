import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { isOwnTypeName } from '#domain/records/own-type-name.ts';
import { orpc, ownQueries } from '../api/client.ts';
import { fetchAnew } from './fetch-anew.ts';

/**
 * What was fetched about each subject, and is to be fetched again when it changed. One line per subject.
 * Lists of records watch the messages themselves (`useLiveMessages`), as a row is mended in its place.
 */
const keysOfSubject: Record<string, readonly QueryKey[]> = {
  lead: [orpc.leads.key(), orpc.lists.counts.key()],
  contact: [orpc.contacts.key(), orpc.lists.counts.key()],
  account: [orpc.accounts.key(), orpc.lists.counts.key()],
  campaign: [orpc.campaigns.key(), orpc.lists.counts.key()],
  person: [orpc.people.key(), ['me']],
  view: [orpc.views.key()],
  list_item: [orpc.ownLists.key(), orpc.ownFields.key()],
  job: [orpc.jobs.key()],
  scoring_criterion: [orpc.scoring.key()],
  own_field: [orpc.ownFields.key()],
  form_layout: [orpc.forms.key()],
  own_type: [orpc.ownTypes.key(), orpc.forms.key(), orpc.lists.counts.key()],
};

function keysOf(subject: string): readonly QueryKey[] {
  if (isOwnTypeName(subject)) return [ownQueries(subject).key(), orpc.lists.counts.key()];
  return keysOfSubject[subject] ?? [];
}

/** Of a big import there may be many messages in a second; what they speak of is fetched once. */
const gatherMs = 250;

/** Marks what messages speak of as old, a moment after the first; what is on the screen is fetched again. */
export class Invalidation {
  #queryClient: QueryClient;
  #subjects = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(queryClient: QueryClient) {
    this.#queryClient = queryClient;
  }

  add(subject: string): void {
    this.#subjects.add(subject);
    this.#timer ??= setTimeout(() => this.#run(), gatherMs);
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #run(): void {
    this.#timer = undefined;
    const keys = [...this.#subjects].flatMap(keysOf);
    this.#subjects.clear();
    for (const queryKey of [...keys, orpc.changeSets.key()]) {
      fetchAnew(this.#queryClient, { queryKey });
    }
  }
}
