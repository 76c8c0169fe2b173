import { expect } from 'vitest';
import { app, context } from './owner-window.ts';

/** Calls the REST API as the owner, and waits for the job that comes of it. */
export async function send(path: string, data: object): Promise<{ id: number; changeSetId: number }> {
  const headers = { origin: app.address, prefer: 'wait=20' };
  const answer = await context.request.post(`/api/v1/${path}`, { headers, data });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

/** What the REST API tells the owner. */
export async function read(path: string) {
  return (await context.request.get(`/api/v1/${path}`)).json();
}

/** Adds leads of these names, all of one firm; gives their ids. */
export async function addLeads(...names: string[]): Promise<number[]> {
  const ids: number[] = [];
  for (const fullName of names) ids.push((await send('leads', { fullName, company: 'Fjord AS' })).id);
  return ids;
}
