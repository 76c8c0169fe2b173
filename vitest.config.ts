import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Larger files go first, as a rule: the cores are then busy to the end. Those of the looks are small, but take long. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLook = ({ moduleId }: TestSpecification) => moduleId.includes('/e2e/accessibility/');
    return [...sorted.filter(isLook), ...sorted.filter((file) => !isLook(file))];
  }
}

export default defineConfig({
  test: {
    reporters: ['default'],
    // All cores are for the tests. One after the other, files share what they load: none leaves anything behind in it.
    maxWorkers: '100%',
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // What is waited for comes in a moment as a rule; on a busy machine it may take its time.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'domain',
          include: ['src/{domain,contract,web}/**/*.test.{ts,tsx}'],
          // Property tests try hundreds of cases; a busy machine may take its time over them.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['src/{server,cli}/**/*.test.ts'],
          globalSetup: ['src/server/database/testing/start-cluster.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'stories',
          include: ['e2e/**/*.story.ts'],
          globalSetup: ['e2e/prepare-data.ts'],
          // Files that share a window each need their own.
          isolate: true,
          // A browser on a busy machine may miss a moment; what fails twice is at fault.
          retry: 1,
          // After all else: what a story waits for is to be the app, not the other tests.
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
