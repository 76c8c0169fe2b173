import type { Actor } from '#domain/people/actor.ts';
import { invalidInput } from '../problems/problem-error.ts';
import type { FileStore, StoredFile } from './file-store.ts';

/** Largest picture taken, in bytes. */
export const pictureLimit = 10 * 1024 * 1024;
/** Pictures are kept no larger than this on either side, in pixels. */
const side = 512;
/** A picture of more pixels than this is refused before it is unpacked. */
const mostPixels = 100_000_000;

/**
 * Keeps a picture of a person: turned upright, made smaller, and without what the camera wrote into it (place, time,
 * make), which is nobody's business here.
 *
 * @throws ProblemError `invalidInput` when it is no picture that can be read
 */
export async function addPicture(
  files: FileStore,
  actor: Actor,
  bytes: Buffer,
  name: string,
): Promise<StoredFile> {
  const content = await shrink(bytes).catch((cause: unknown) => {
    throw Object.assign(invalidInput({ field: 'file', code: 'notAnImage' }), { cause });
  });
  return files.add(actor, { kind: 'picture', name: name.slice(0, 200), mediaType: 'image/webp', content });
}

async function shrink(bytes: Buffer): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .rotate()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 82 })
    .toBuffer();
}
