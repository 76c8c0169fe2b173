import { mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { connect } from '../connect.ts';
import { openEmbedded } from '../embedded/open-embedded.ts';
import { placeIn } from '../embedded/place.ts';
import { findPostmaster, stopPostmaster } from '../embedded/postmaster.ts';
import { isAlive } from '../embedded/process-table.ts';
import { migrate } from '../migrate.ts';

/** Folders of tests are named after the process that made them. */
const prefix = 'winnow-test-';

const template = 'template_winnow';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of a database from which others may be made. */
    testClusterUrl: string;
    /** The migrated, empty database to copy. */
    testTemplate: string;
  }
}

/** Starts the throwaway cluster of a test run, and migrates the database that each test file gets a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftOvers();
  const dataDir = join(tmpdir(), `${prefix}${process.pid}`);
  await mkdir(dataDir);
  const embedded = await openEmbedded(dataDir, { durable: false });
  const remove = async () => {
    await embedded.close({ hasty: true });
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await makeTemplate(embedded.url);
  } catch (error) {
    await remove();
    throw error;
  }
  project.provide('testClusterUrl', embedded.url);
  project.provide('testTemplate', template);
  return remove;
}

async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${template}`);
  const address = new URL(url);
  address.pathname = `/${template}`;
  const connection = connect(address.href, { max: 1 });
  await migrate(connection.pool);
  await connection.close();
  await client.query(`alter database ${template} with is_template true allow_connections false`);
  await client.end();
}

/** A test run that was killed leaves its cluster running, and its folders. Those of a run that goes on are let be. */
async function removeLeftOvers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const [, maker] = /^winnow-test-(\d+)(?:-\w+)?$/.exec(name) ?? [];
    if (maker !== undefined && !(await isAlive(Number(maker)))) {
      const dataDir = join(tmpdir(), name);
      const place = await placeIn(dataDir);
      const postmaster = await findPostmaster(place);
      if (postmaster !== undefined) {
        await stopPostmaster(place, postmaster, true);
      }
      await rm(dataDir, { recursive: true, force: true });
    }
  }
}
