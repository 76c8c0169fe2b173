import { beforeEach } from 'vitest';

/**
 * Does away with what a story left behind, before it is tried again: else it could fail, or pass, for what the try
 * before it did. Only for stories that build on no other.
 */
export function beforeRetry(renew: () => Promise<void>): void {
  // An app that is started and filled anew on a busy machine may take its time.
  beforeEach(async ({ task }) => {
    if (task.result?.retryCount) await renew();
  }, 240_000);
}
