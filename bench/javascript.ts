import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '#server/environment.ts';
import type { Bench } from './bench.ts';
import { type Figure, figure } from './figure.ts';

const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.array(z.string()).optional() }),
);

/** Chunks that the list of leads needs beside those that the page itself names. */
const chunks = ['i18n/nb.json', 'leads/lead-list-page.tsx'];

/** All JavaScript that a browser fetches before the list of leads shows, as the server sends it to one that knows brotli. */
export async function* javascript({ client }: Bench): AsyncGenerator<Figure> {
  const manifest = manifestSchema.parse(
    JSON.parse(await readFile(join(projectRoot, 'dist', 'web', '.vite', 'manifest.json'), 'utf8')),
  );
  const { body: html } = await client.send('GET', '/', undefined, { accept: 'text/html' });
  const files = new Set([...html.matchAll(/<script[^>]* src="\/([^"]+)"/g)].map(([, file = '']) => file));
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`The build has no chunk for ${name}.`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  chunks.forEach(visit);
  let bytes = 0;
  for (const file of files) {
    const { headers } = await client.send('GET', `/${file}`, undefined, { 'accept-encoding': 'br' });
    if (headers['content-encoding'] !== 'br') throw new Error(`${file} is not sent compressed.`);
    bytes += Number(headers['content-length']);
  }
  yield figure('JavaScript before the list shows (brotli)', 'kB', [bytes / 1000], null, { median: 250 });
}
