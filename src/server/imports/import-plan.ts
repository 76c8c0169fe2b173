import type { ImportShape } from '#contract/import-shapes.ts';
import type { dedupeModes } from '#contract/imports.ts';
import type { ImportedType } from '#domain/records/record-types.ts';
import type { OpenBytes } from './csv/detect-encoding.ts';

export type DedupeMode = (typeof dedupeModes)[number];

/** Everything that decides what an import makes of a file. */
export type ImportPlan = {
  /** What its rows become. */
  type: ImportedType;
  shape: ImportShape;
  headings: readonly string[];
  /** The text of an import target per column; `null`: not imported. */
  mapping: readonly (string | null)[];
  /** Where the person is who imports, by whose clocks a time of day is told that names no zone; UTC when left out. */
  timeZone?: string;
  /** Puts the cells of columns that are not imported into the comments. */
  keepUnmapped: boolean;
  /** What becomes of a row that is in the database, or further up in the file, already. */
  dedupe: DedupeMode;
};

/** A file on this machine. */
export type ImportedFile = { open: OpenBytes; bytes: number };
