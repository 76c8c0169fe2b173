import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 random bits, to be shown once, and the hash of it that is kept. */
export function newSecretToken(prefix: string): { token: string; hash: Buffer } {
  const token = `${prefix}${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashToken(token) };
}

/** What is kept of a token. A plain hash is enough for 256 random bits: there is nothing to guess from. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
