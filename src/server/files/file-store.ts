import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Actor } from '#domain/people/actor.ts';
import type { Database } from '../database/connect.ts';
import { ProblemError } from '../problems/problem-error.ts';

export type FileKind = 'picture' | 'import' | 'rejected';
export type StoredFile = { id: string; kind: FileKind; name: string; mediaType: string; bytes: number };
export type NewFile = {
  kind: FileKind;
  name: string;
  mediaType: string;
  content: Readable | Buffer;
  limit?: number;
};

/** Files that belong to the database: their facts in a table, their bytes in a folder. */
export class FileStore {
  readonly #db: Database;
  readonly #folder: string;

  constructor(db: Database, folder: string) {
    this.#db = db;
    this.#folder = folder;
  }

  /**
   * Keeps a file. A half-written one is never seen: it gets its name when it is whole.
   *
   * @throws ProblemError `tooLargeBody` beyond `limit` bytes; what was read till then is removed
   */
  async add(actor: Actor, file: NewFile): Promise<StoredFile> {
    const id = crypto.randomUUID();
    const path = this.pathOf(id);
    await mkdir(dirname(path), { recursive: true });
    const counter = countBytes(file.limit ?? Number.POSITIVE_INFINITY);
    const content = Buffer.isBuffer(file.content) ? Readable.from([file.content]) : file.content;
    try {
      await pipeline(content, counter.stream, createWriteStream(`${path}.part`, { flush: true }));
      await rename(`${path}.part`, path);
    } catch (error) {
      await rm(`${path}.part`, { force: true });
      throw error;
    }
    const { kind, name, mediaType } = file;
    await this.#db
      .insertInto('file')
      .values({ id, kind, name, media_type: mediaType, bytes: counter.bytes(), created_by_id: actor.id })
      .execute();
    return { id, kind, name, mediaType, bytes: counter.bytes() };
  }

  /** The facts of a file, or null where there is none. */
  async find(id: string, kind: FileKind): Promise<StoredFile | null> {
    const row = await this.#db
      .selectFrom('file')
      .select(['id', 'name', 'media_type', 'bytes'])
      .where('id', '=', id)
      .where('kind', '=', kind)
      .executeTakeFirst();
    return row ? { id: row.id, kind, name: row.name, mediaType: row.media_type, bytes: row.bytes } : null;
  }

  /** The bytes of a file. */
  read(id: string): Readable {
    return createReadStream(this.pathOf(id));
  }

  /** Removes a file and its facts; that it is gone already is no error. */
  async remove(id: string): Promise<void> {
    await this.#db.deleteFrom('file').where('id', '=', id).execute();
    await rm(this.pathOf(id), { force: true });
  }

  /** Where the bytes of a file lie. */
  pathOf(id: string): string {
    return join(this.#folder, id.slice(0, 2), id);
  }
}

function countBytes(limit: number): { stream: Transform; bytes: () => number } {
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > limit)
        done(
          new ProblemError('tooLargeBody', {
            limit,
            faults: [{ field: 'file', code: 'tooLargeBody', limit: limit / 1_048_576 }],
          }),
        );
      else done(null, chunk);
    },
  });
  return { stream, bytes: () => bytes };
}
