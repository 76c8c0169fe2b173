import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { groupFirstLoad } from './build/group-first-load.ts';
import { importPastBarrels } from './build/import-past-barrels.ts';
import { mantineStyles } from './build/mantine-styles.ts';
import { precompress } from './build/precompress.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const server = `http://127.0.0.1:${process.env.PORT ?? 3000}`;
const firstLoad = groupFirstLoad();

export default defineConfig({
  root,
  plugins: [
    react(),
    importPastBarrels(['@mantine/core', '@mantine/hooks', '@tabler/icons-react']),
    mantineStyles(root),
    firstLoad.plugin,
    precompress(),
  ],
  build: {
    outDir: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    manifest: true,
    // Nothing becomes a data: address, which the content security policy would have to allow.
    assetsInlineLimit: 0,
    // How much the first load may weigh is held by build/first-load.test.ts.
    chunkSizeWarningLimit: 700,
    rolldownOptions: { output: { codeSplitting: { groups: firstLoad.groups } } },
  },
  server: {
    host: '127.0.0.1',
    // The folder `api` holds modules of the pages, too.
    proxy: { '^/(?:api|rpc)/(?!.*\\.tsx?(?:\\?|$))': server },
  },
});
