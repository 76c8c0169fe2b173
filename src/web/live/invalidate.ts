import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { orpc } from '../api/client.ts';
import type { LiveMessage } from './live-events.ts';

/**
 * What was fetched about each subject, and is to be fetched again when it changed. One line per subject.
 * Lists of records watch the messages themselves (`useLiveMessages`), as a row is mended in its place.
 */
const keysOfSubject: Record<string, readonly QueryKey[]> = {
  // Leads and business contacts are rows of one table, and are told of as one.
  contact: [orpc.leads.key(), orpc.contacts.key(), orpc.lists.count.key()],
  account: [orpc.accounts.key(), orpc.lists.count.key()],
  campaign: [orpc.campaigns.key(), orpc.lists.count.key()],
  person: [orpc.people.key(), ['me']],
  source: [orpc.sources.key()],
  job: [orpc.jobs.key()],
};

/** Marks what a message speaks of as old; what is on the screen is fetched again. */
export function invalidate(queryClient: QueryClient, message: LiveMessage): void {
  for (const queryKey of [...(keysOfSubject[message.subject] ?? []), orpc.changeSets.key()]) {
    void queryClient.invalidateQueries({ queryKey });
  }
}
