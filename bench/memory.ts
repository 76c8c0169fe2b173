import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Bench } from './bench.ts';
import { type Figure, figure } from './figure.ts';

/** Memory that a process holds (resident set size), in megabytes. Of this process alone: PostgreSQL has its own. */
function memoryOf(pid: number): number {
  const kilobytes =
    process.platform === 'linux'
      ? /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  return (Number(kilobytes) * 1024) / 1e6;
}

/** The most memory that a process holds while something happens, in megabytes. */
export async function peakMemory(pid: number, act: () => Promise<void>): Promise<number> {
  let peak = memoryOf(pid);
  const timer = setInterval(() => {
    peak = Math.max(peak, memoryOf(pid));
  }, 50);
  try {
    await act();
  } finally {
    clearInterval(timer);
  }
  return peak;
}

/** Milliseconds that an app which has answered its first calls is left alone before it is looked at. */
const rest = 10_000;

/** Memory of an app that has been opened and is used by nobody. */
export async function* idleMemory({ app, client }: Bench): AsyncGenerator<Figure> {
  await client.rpc('lists/rows', { type: 'lead', limit: 200 });
  await client.rpc('lists/count', { type: 'lead' });
  await new Promise((resolve) => setTimeout(resolve, rest));
  yield figure('Memory of the idle app', 'MB', [memoryOf(app.pid)], null, { median: 150 });
}
