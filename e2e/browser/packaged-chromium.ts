import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { projectRoot } from '#server/environment.ts';

/** A browser to run, with what its environment needs beyond ours. */
export interface Chromium {
  executable: string;
  env: Record<string, string>;
}

/**
 * The Chromium that comes compressed in an npm package, unpacked once beside the packages. Undefined where the package
 * has none for this machine. It brings the few libraries and a font that a bare Linux lacks.
 */
export async function packagedChromium(): Promise<Chromium | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return undefined;
  }
  const source = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'));
  const folder = join(projectRoot, 'node_modules', '.cache', `chromium-${version}`);
  if (!existsSync(folder)) {
    await unpack(join(source, 'bin'), folder);
  }
  return {
    executable: join(folder, 'chromium'),
    env: {
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') }),
      LD_LIBRARY_PATH: join(folder, 'lib'),
    },
  };
}

/** Unpacked beside its place and renamed at the end, so that a half of it is never taken for the whole. */
async function unpack(bin: string, folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  try {
    const executable = join(draft, 'chromium');
    await pipeline(
      createReadStream(join(bin, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(executable),
    );
    await chmod(executable, 0o755);
    for (const archive of (await readdir(bin)).filter((name) => name.endsWith('.tar.br'))) {
      await extract(join(bin, archive), draft);
    }
    await writeFile(join(draft, 'fonts.conf'), fontsConf(join(folder, 'fonts')));
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function extract(archive: string, folder: string): Promise<void> {
  const tar = spawn('tar', ['-xf', '-', '-C', folder], { stdio: ['pipe', 'inherit', 'inherit'] });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  tar.on('error', reject);
  tar.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`tar could not unpack ${archive}`))));
  const input: Writable = tar.stdin;
  await pipeline(createReadStream(archive), createBrotliDecompress(), input);
  await promise;
}

function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
}
