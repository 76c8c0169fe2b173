import type { Client } from './client.ts';
import type { Dataset } from './dataset.ts';
import type { Floor } from './floor.ts';
import type { RunningApp } from './run-winnow.ts';

/** What each measured path works with. */
export type Bench = {
  /** Runs of each thing that is measured. */
  runs: number;
  dataset: Dataset;
  app: RunningApp;
  client: Client;
  floor: Floor;
  databaseUrl: string;
};
