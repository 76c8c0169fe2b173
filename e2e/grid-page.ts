import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';

const root = fileURLToPath(new URL('../src/web', import.meta.url));

/** The grid alone, on a list that is made up as it is read: built as the product is, and served. */
export interface GridPage {
  /** `rows` in the list, `delay` in ms until the list answers. */
  address(query: { readonly rows: number; readonly delay: number }): string;
  close(): Promise<void>;
}

export async function serveGridPage(): Promise<GridPage> {
  const outDir = await mkdtemp(join(tmpdir(), 'winnow-grid-'));
  await asInProduction(() =>
    build({
      configFile: false,
      root,
      logLevel: 'warn',
      plugins: [react()],
      build: {
        target: 'es2023',
        outDir,
        emptyOutDir: true,
        chunkSizeWarningLimit: 1000,
        rolldownOptions: { input: join(root, 'grid/testing/index.html') },
      },
    }),
  );
  const server = await preview({
    configFile: false,
    root,
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const [base] = server.resolvedUrls?.local ?? [];
  if (base === undefined) throw new Error('The page of the grid has no address.');
  return {
    address: ({ rows, delay }) => `${base}grid/testing/index.html?rows=${rows}&delay=${delay}`,
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

/** In a test run's environment the build would take React's slower half, which draws everything twice. */
async function asInProduction(act: () => Promise<unknown>): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await act();
  } finally {
    process.env.NODE_ENV = before;
  }
}
