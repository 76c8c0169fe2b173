import { describe, expect, test } from 'vitest';
import { openTestApp } from '../testing/open-test-app.ts';

const { call } = await openTestApp({ worker: true });
const waiting = { headers: { prefer: 'wait=20' } };

/** A choice whose new records have its first option, by the name that it has. */
async function addChoice(name: string, options: readonly string[]) {
  const { body } = await call('POST', '/own-fields', {
    kind: 'choice',
    types: ['lead'],
    label: { en: name },
    rules: { initial: options[0] },
    options: options.map((en) => ({ label: { en } })),
  });
  const [first, second] = body.options as { id: number }[];
  if (!first || !second) throw new Error('The options were not made.');
  return { field: body, list: `field:${body.id}`, first: first.id, second: second.id };
}

const rename = (id: number, en: string) => call('PATCH', `/own-fields/${id}`, { label: { en } });
const newValue = async (key: string) =>
  (await call('POST', '/leads', { fullName: 'Kari Lie' })).body.custom[key];
const undoLast = async () => {
  const [last] = (await call('GET', '/change-sets?limit=1')).body.items;
  return call('POST', `/change-sets/${last.id}/undo`, {}, waiting);
};

describe('the option that new records have', () => {
  test('is told by its name in either language or by its id, and kept by its id', async () => {
    const { field, first, second } = await addChoice('Level', ['Low', 'High']);
    expect(field.rules.initial).toBe(first);
    const changed = await call('PATCH', `/own-fields/${field.id}`, { rules: { initial: second } });
    expect(changed.body.rules.initial).toBe(second);
    expect(await newValue('level')).toBe('High');
    for (const initial of ['Middling', 999_999])
      expect(await call('PATCH', `/own-fields/${field.id}`, { rules: { initial } })).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'rules.initial', code: 'notAnOption' }] },
      });
  });

  test('stays the same one when it is renamed', async () => {
    const { field, list, first } = await addChoice('Tier', ['Gold', 'Silver']);
    await call('PATCH', `/lists/${list}/${first}`, { labels: { en: 'Best', nb: 'Best' } });
    expect(await newValue('tier')).toBe('Best');
    expect((await rename(field.id, 'Tiers')).status).toBe(200);
    expect(await newValue('tier')).toBe('Best');
  });

  test('is none while it is retired, though nothing else is left to choose', async () => {
    const { field, list, first, second } = await addChoice('Rank', ['One', 'Two']);
    for (const id of [first, second]) await call('PATCH', `/lists/${list}/${id}`, { retired: true });
    expect(await newValue('rank')).toBe(null);
    expect((await rename(field.id, 'Ranks')).status).toBe(200);
    const { body: other } = await call('POST', '/own-fields', {
      kind: 'text',
      types: ['lead'],
      label: { en: 'Other' },
    });
    expect(other).toMatchObject({ key: 'other' });
    await call('PATCH', `/lists/${list}/${first}`, { retired: false });
    expect(await newValue('rank')).toBe('One');
  });

  test('is the one into which it went, and itself again when that is undone', async () => {
    const { field, list, first, second } = await addChoice('Size', ['Small', 'Little']);
    const merged = await call('POST', `/lists/${list}/merge`, { from: [first], into: second }, waiting);
    expect(merged.body.state).toBe('done');
    expect(await newValue('size')).toBe('Little');
    expect((await rename(field.id, 'Sizes')).status).toBe(200);
    await undoLast();
    await call('POST', `/change-sets/${merged.body.changeSetId}/undo`, {}, waiting);
    expect(await newValue('size')).toBe('Small');
  });
});
