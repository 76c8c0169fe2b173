import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, readlink, realpath, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, onTestFinished, test, vi } from 'vitest';
import { openEmbedded } from '#server/database/embedded/open-embedded.ts';
import { makeDataDir, type RunningApp, removeDataDir, runWinnow, startApp } from './testing/run-winnow.ts';

// Each starts whole processes; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

let dataDir: string;
const running: RunningApp[] = [];

beforeAll(async () => {
  dataDir = await makeDataDir();
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((app) => app.stop()));
});

afterAll(() => removeDataDir(dataDir));

async function start(env: Record<string, string> = {}): Promise<RunningApp> {
  const app = await startApp({ DATA_DIR: dataDir, ...env });
  running.push(app);
  return app;
}

/** Runs `bin/winnow` to its end. */
async function outcome(args: string[], env: Record<string, string>) {
  const { ended, stdout, stderr } = runWinnow(args, { DATA_DIR: dataDir, ...env });
  return { code: await ended, stdout: stdout(), stderr: stderr() };
}

async function postmasterPid(): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** Whether a process, or one of PostgreSQL's workers, still works on the data folder. */
async function somethingRuns(...pids: number[]): Promise<boolean> {
  const cluster = await realpath(join(dataDir, 'postgres'));
  for (const pid of (await readdir('/proc')).map(Number).filter((number) => number > 0)) {
    const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '');
    if (!/\) Z /.test(state) && (folder === cluster || pids.includes(pid))) {
      return true;
    }
  }
  return false;
}

async function answers(app: RunningApp): Promise<unknown> {
  const response = await fetch(`${app.address}/readyz`);
  return { status: response.status };
}

describe('a start on an empty folder', () => {
  test('makes the database, offers the first account, and serves; Ctrl+C ends all of it', async () => {
    const app = await start();
    expect(app.firstOwnerLink).toContain(app.address);
    expect(await answers(app)).toEqual({ status: 200 });
    app.child.kill('SIGINT');
    expect(await app.ended).toBe(0);
    expect(app.stderr()).toBe('');
    expect(await somethingRuns(app.pid)).toBe(false);
  });

  test('ends at once, and leaves nothing running, when it is stopped before it serves', async () => {
    const folder = await makeDataDir();
    for (const moment of [50, 200, 350, 500, 700]) {
      const app = runWinnow(['start'], { DATA_DIR: folder });
      const { promise, resolve } = Promise.withResolvers<void>();
      setTimeout(resolve, moment);
      await promise;
      app.child.kill('SIGTERM');
      await app.ended;
      expect(app.stderr()).toBe('');
    }
    const embedded = await openEmbedded(folder);
    expect(embedded.joined).toBe(false);
    await embedded.close();
    await removeDataDir(folder);
  });
});

describe('while the app runs', () => {
  test('a second start on its folder is refused, and says who has it', async () => {
    const app = await start();
    const english = await outcome(['start'], { LANG: 'C' });
    expect(english.code).toBe(1);
    expect(english.stdout).toBe('');
    expect(english.stderr).toContain(`pid ${app.pid}, ${app.address}`);
    const norwegian = await outcome(['start'], { LC_ALL: 'nb_NO.UTF-8' });
    expect(norwegian.stderr).toMatch(/^Winnow kjører allerede på .*\n$/);
    expect(await answers(app)).toEqual({ status: 200 });
  });

  test('a command works on its database, and leaves it running', async () => {
    const app = await start();
    const args = ['user', 'add', 'kari@example.com', '--name', 'Kari Nordmann', '--role', 'owner', '--json'];
    const { code, stdout, stderr } = await outcome(args, {});
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ email: 'kari@example.com' });
    expect(await answers(app)).toEqual({ status: 200 });
    expect(await app.stop()).toBe(0);
    expect(await somethingRuns(app.pid)).toBe(false);
  });

  test('a request that is under way when it is asked to stop is answered; streams are ended', async () => {
    const app = await start();
    const { stdout } = await outcome(['key', 'add', 'drain', '--role', 'member'], {});
    const authorization = `Bearer ${stdout.trim()}`;
    const stream = await fetch(`${app.address}/api/live`, { headers: { authorization } });
    const body = JSON.stringify({ fullName: 'Ola Nordmann' });
    const headers = { authorization, 'content-type': 'application/json', 'content-length': body.length };
    const saving = request(`${app.address}/api/v1/leads`, { method: 'POST', headers });
    saving.write(body.slice(0, 5));
    const answer = once(saving, 'response');
    await vi.waitFor(() => expect(saving.socket?.bytesWritten).toBeGreaterThan(body.length), {
      timeout: 10_000,
    });
    await answers(app);
    app.child.kill('SIGTERM');
    await expect(stream.text()).resolves.toContain('event: so-far');
    saving.end(body.slice(5));
    const [{ statusCode }] = await answer;
    expect(statusCode).toBe(201);
    const answered = performance.now();
    expect(await app.ended).toBe(0);
    expect(performance.now() - answered).toBeLessThan(8_000);
    expect(app.stderr()).toBe('');
  });

  test('it ends with a sentence when PostgreSQL is killed, and the next start recovers', async () => {
    const app = await start();
    process.kill(await postmasterPid(), 'SIGKILL');
    expect(await app.ended).toBe(1);
    expect(app.stderr()).toMatch(/^PostgreSQL has ended.*\n$/);
    expect(await answers(await start())).toEqual({ status: 200 });
  });

  test('it goes on when a single worker of PostgreSQL is killed', async () => {
    const app = await start();
    const worker = await walWriter();
    process.kill(worker, 'SIGKILL');
    await vi.waitFor(async () => expect(await walWriter()).not.toBe(worker), { timeout: 10_000 });
    await vi.waitFor(async () => expect(await answers(app)).toEqual({ status: 200 }), { timeout: 10_000 });
    const second = await outcome(['start'], { LANG: 'C' });
    expect(second.stderr).toContain('already runs');
  });
});

async function walWriter(): Promise<number> {
  const parent = await postmasterPid();
  const children = await readFile(`/proc/${parent}/task/${parent}/children`, 'utf8');
  for (const pid of children.trim().split(' ').map(Number)) {
    if ((await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).includes('walwriter')) {
      return pid;
    }
  }
  throw new Error('PostgreSQL has no such worker.');
}

describe('after a kill', () => {
  test('of the app alone, the next start takes its PostgreSQL over, and stops it in the end', async () => {
    const app = await start();
    const before = await postmasterPid();
    app.child.kill('SIGKILL');
    await app.ended;
    const next = await start();
    expect(await postmasterPid()).toBe(before);
    expect(await answers(next)).toEqual({ status: 200 });
    expect(await next.stop()).toBe(0);
    expect(await somethingRuns(next.pid)).toBe(false);
  });

  test('of app and PostgreSQL, the next start recovers, and what was saved is there', async () => {
    const app = await start();
    app.child.kill('SIGKILL');
    process.kill(await postmasterPid(), 'SIGKILL');
    await app.ended;
    await start();
    const again = await outcome(
      ['user', 'add', 'kari@example.com', '--name', 'Kari', '--role', 'member'],
      {},
    );
    expect(again.code).not.toBe(0);
    expect(again.stderr).toContain('kari@example.com');
  });

  test.each([
    ['that another program has got by now', async () => process.pid],
    ['that has ended, and that nobody collects', zombie],
  ])('a number of a process %s does not keep it from starting', async (_, taken) => {
    const app = await start();
    app.child.kill('SIGKILL');
    const file = join(dataDir, 'postgres', 'postmaster.pid');
    const text = await readFile(file, 'utf8');
    process.kill(await postmasterPid(), 'SIGKILL');
    await vi.waitFor(async () => expect(await somethingRuns()).toBe(false), { timeout: 10_000 });
    await writeFile(file, text.replace(/^\d+/, String(await taken())));
    expect(await answers(await start())).toEqual({ status: 200 });
  });
});

/** The number of a process of PostgreSQL's user that has ended, under a parent that does not ask for its end. */
async function zombie(): Promise<number> {
  const { uid, gid } = await stat(join(dataDir, 'postgres'));
  // It ends after the shell has become what asks for no one's end.
  const command = ['-c', 'sleep 0.5 & echo $!; exec sleep 60'];
  const parent = spawn('sh', command, { uid, gid, stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => void parent.kill());
  const [said] = await once(parent.stdout, 'data');
  const pid = Number(said);
  const state = () => readFile(`/proc/${pid}/stat`, 'utf8');
  await vi.waitFor(async () => expect(await state()).toMatch(/\) Z /), { timeout: 10_000 });
  return pid;
}

describe('a start that cannot be', () => {
  test('says that the port is taken, and leaves nothing running', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await vi.waitFor(() => expect(other.listening).toBe(true), { timeout: 10_000 });
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { code, stdout, stderr } = await outcome(['start'], { PORT: port, LANG: 'C' });
    other.close();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is taken .*\\n$`));
    expect(await somethingRuns()).toBe(false);
  });

  test('says that the data folder is not one', async () => {
    const file = join(dataDir, 'a-file');
    await writeFile(file, '');
    const { code, stderr } = await outcome(['start'], { DATA_DIR: join(file, 'below'), LANG: 'C' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^DATA_DIR names .* which is not a folder\..*\n$/);
  });

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '65536'],
    ['DATABASE_URL', 'mysql://secret@host/db'],
    ['PUBLIC_URL', 'leads.example.com'],
    ['LOG_LEVEL', 'loud'],
  ])('names the variable %s when it is %s', async (variable, value) => {
    const { code, stderr } = await outcome(['start'], { [variable]: value, LANG: 'C' });
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^The environment variable ${variable} is not usable: .*\\n$`));
    expect(stderr).not.toContain('secret');
  });

  test('says that DATABASE_URL does not answer, without its password', async () => {
    const url = 'postgresql://winnow:secret@127.0.0.1:1/winnow';
    const { code, stderr } = await outcome(['start'], { DATABASE_URL: url, LANG: 'C' });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^The database in DATABASE_URL \(postgresql:\/\/127\.0\.0\.1:1\/winnow\) does not answer .*\n$/,
    );
    expect(stderr).not.toContain('secret');
  });

  test('says that DATABASE_URL has a wrong password, or names no database', async () => {
    const wrong = new URL(inject('testClusterUrl'));
    wrong.password = 'wrong';
    const refused = await outcome(['start'], { DATABASE_URL: wrong.href, LANG: 'C' });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/refuses the user name or the password/);
    const missing = new URL(inject('testClusterUrl'));
    missing.pathname = '/nowhere';
    const absent = await outcome(['start'], { DATABASE_URL: missing.href, LANG: 'C' });
    expect(absent.code).toBe(1);
    expect(absent.stderr).toMatch(/has no database of that name/);
  });

  test('says that the database is newer than the program, and changes nothing', async () => {
    const embedded = await openEmbedded(dataDir);
    const client = new pg.Client({ connectionString: embedded.url });
    await client.connect();
    await client.query(`insert into schema_version (version, name) values (9999, 'of tomorrow')`);
    const { code, stderr } = await outcome(['start'], { LANG: 'C' });
    await client.query('delete from schema_version where version = 9999');
    await client.end();
    await embedded.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^The database was last used by a newer version of Winnow \(its schema is 9999,.*\n$/,
    );
  });
});

describe('the command line', () => {
  test('explains itself, and refuses what it does not know', async () => {
    const help = await outcome(['--help'], {});
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toMatch(/^ {2}start .*$/m);
    expect(await outcome(['start', '--help'], {})).toMatchObject({ code: 0, stderr: '' });
    expect(await outcome(['start', '--role', 'cook'], {})).toMatchObject({ code: 2, stdout: '' });
    expect(await outcome(['start', '--loud'], {})).toMatchObject({ code: 2, stdout: '' });
    expect(await outcome(['begin'], {})).toMatchObject({ code: 2, stdout: '' });
    expect(await outcome([], {})).toMatchObject({ code: 2, stdout: '' });
  });
});
