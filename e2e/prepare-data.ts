import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildPages, startProcess } from './app-process.ts';

/**
 * Once before the stories: builds the pages, and leaves the folder of an app that has started and stopped, for each
 * file of stories to begin with a copy (`startApp`).
 */
export default async function setup(): Promise<() => Promise<void>> {
  await buildPages();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'winnow-stories-'));
  const { stop } = await startProcess(dataDir);
  await stop();
  process.env.WINNOW_STORY_DATA = dataDir;
  return () => rm(dataDir, { recursive: true, force: true });
}
