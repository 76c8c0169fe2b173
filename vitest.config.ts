import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        test: {
          name: 'domain',
          include: ['src/{domain,contract,web}/**/*.test.{ts,tsx}'],
          // Property tests try hundreds of cases; a busy machine may take its time over them.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'server',
          include: ['src/{server,cli}/**/*.test.ts'],
          globalSetup: ['src/server/database/testing/start-cluster.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'stories',
          include: ['e2e/**/*.story.ts'],
          // One browser at a time, and after all else: what a story waits for is to be the app, not the other tests.
          fileParallelism: false,
          // A browser on a busy machine may miss a moment; what fails twice is at fault.
          retry: 1,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
