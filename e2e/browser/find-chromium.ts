import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type Chromium, packagedChromium } from './packaged-chromium.ts';

const run = promisify(execFile);

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const places = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/snap/bin/chromium'];

/**
 * A Chromium that really starts: the one named in CHROMIUM, the system's, the one of the npm package,
 * or, as root on a Debian, one installed on the spot.
 */
export async function findChromium(): Promise<Chromium> {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) {
    return { executable: CHROMIUM, env: {} };
  }
  const found =
    (await firstThatStarts(await onThisMachine())) ?? (await firstThatStarts([await packagedChromium()]));
  return found ?? (await install());
}

async function onThisMachine(): Promise<Chromium[]> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
  const usable = await Promise.all(
    paths.map((path) =>
      access(path, constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return paths.filter((_, index) => usable[index]).map((executable) => ({ executable, env: {} }));
}

async function firstThatStarts(candidates: (Chromium | undefined)[]): Promise<Chromium | undefined> {
  for (const candidate of candidates) {
    if (candidate !== undefined && (await starts(candidate))) {
      return candidate;
    }
  }
  return undefined;
}

async function starts({ executable, env }: Chromium): Promise<boolean> {
  return run(executable, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 }).then(
    ({ stdout }) => /Chrom/.test(stdout),
    () => false,
  );
}

async function install(): Promise<Chromium> {
  if (process.getuid?.() !== 0) {
    throw new Error('No Chromium was found. Install one, or name its file in the variable CHROMIUM.');
  }
  console.error('Installing Chromium for the stories in a browser.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
    env,
  });
  const installed = await firstThatStarts(await onThisMachine());
  if (installed === undefined) {
    throw new Error('The Chromium that apt-get installed does not start.');
  }
  return installed;
}
