import type { Client } from './client.ts';
import type { Dataset } from './dataset.ts';
import type { Figure } from './figure.ts';
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

/** Measures one path, and tells each figure as it comes: who stops a run has learnt something. */
export type MeasuredPath = (bench: Bench) => AsyncGenerator<Figure>;
