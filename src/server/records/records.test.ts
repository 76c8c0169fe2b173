import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusFiles } from '#domain/testing/corpora.ts';
import { openTestApp } from '../testing/open-test-app.ts';

const { call, person, services } = await openTestApp();
const kari = await person('Kari Nordmann');

const ifMatch = (version: number) => ({ headers: { 'if-match': String(version) } });
const newLead = async (fields: object = {}) =>
  (await call('POST', '/leads', { fullName: 'Ola Dunk', ...fields })).body;

describe('a lead', () => {
  test('is made from a name alone, and found at its address', async () => {
    const made = await call('POST', '/leads', { fullName: 'Kari Nordmann-Lie' });
    expect(made.status).toBe(201);
    expect(made.headers.location).toBe(`/api/v1/leads/${made.body.id}`);
    expect(made.body).toMatchObject({
      fullName: 'Kari Nordmann-Lie',
      firstName: 'Kari',
      lastName: 'Nordmann-Lie',
      fileAs: 'Nordmann-Lie, Kari',
      version: 1,
      active: true,
      emails: [],
    });
    expect((await call('GET', `/leads/${made.body.id}`)).body).toEqual(made.body);
  });

  test('keeps every field that is sent', async () => {
    const account = (await call('POST', '/accounts', { name: 'Fjord AS' })).body;
    const campaign = (await call('POST', '/campaigns', { title: 'Bygg Reis Deg', startDate: '2026-03-07' }))
      .body;
    const sent = {
      fullName: 'Dr. Søren Ødegård jr.',
      jobTitle: 'Daglig leder',
      company: 'Ødegård & Sønner',
      accountId: account.id,
      assignedToId: kari.id,
      emails: [{ label: 'work', value: 'post@odegard.example', default: true }],
      addresses: [
        { label: 'work', street: 'Strandvegen 12', postalCode: '0155', city: 'Oslo', mailing: true },
      ],
      websites: [{ label: 'website', value: 'odegard.example' }],
      source: 'Trade Show',
      initiatedBy: { type: 'campaign', id: campaign.id },
      ratingMode: 'manual',
      rating: 4,
      comments: 'Første linje\nAndre linje',
      doNotCall: true,
      active: false,
    };
    const made = await call('POST', '/leads', {
      ...sent,
      phones: [{ label: 'mobile', value: '91 23 45 67' }],
    });
    expect(made.body).toMatchObject(sent);
    expect(made.body.phones).toEqual([{ label: 'mobile', value: '91 23 45 67', e164: '+4791234567' }]);
  });

  test('keeps a number that is no telephone number as it was typed', async () => {
    const lead = await newLead({ phones: [{ label: 'work', value: '02100' }] });
    expect(lead.phones[0].value).toBe('02100');
  });

  test('takes a source by its name in either language, and a new one joins the list', async () => {
    const nb = { headers: { 'accept-language': 'nb' } };
    const lead = await newLead({ source: 'messe' });
    expect(lead.source).toBe('Trade Show');
    expect((await call('GET', `/leads/${lead.id}`, undefined, nb)).body.source).toBe('Messe');
    await newLead({ source: 'Naboen' });
    const { items } = (await call('GET', '/lists/source')).body;
    expect(items.filter((item: { name: string }) => item.name === 'Naboen')).toHaveLength(1);
  });

  test('has its name and "file as" follow each other until they are set apart', async () => {
    const lead = await newLead({ company: 'Dunk AS' });
    const renamed = (await call('PATCH', `/leads/${lead.id}`, { lastName: 'Dunken' }, ifMatch(1))).body;
    expect(renamed).toMatchObject({ fullName: 'Ola Dunken', fileAs: 'Dunken, Ola' });
    const filed = (await call('PATCH', `/leads/${lead.id}`, { fileAsChoice: 'companyLastFirst' }, ifMatch(2)))
      .body;
    expect(filed.fileAs).toBe('Dunk AS (Dunken, Ola)');
    const own = (await call('PATCH', `/leads/${lead.id}`, { fileAs: 'Ola i hjørnet' }, ifMatch(3))).body;
    expect(own).toMatchObject({ fileAs: 'Ola i hjørnet', fileAsChoice: 'own' });
    const after = (await call('PATCH', `/leads/${lead.id}`, { company: 'Ny AS' }, ifMatch(4))).body;
    expect(after.fileAs).toBe('Ola i hjørnet');
  });

  test('has manual stars as soon as they are set', async () => {
    const lead = await newLead({ rating: 3 });
    expect(lead).toMatchObject({ rating: 3, ratingMode: 'manual' });
    const back = (await call('PATCH', `/leads/${lead.id}`, { ratingMode: 'automatic' }, ifMatch(1))).body;
    expect(back).toMatchObject({ rating: 0, ratingMode: 'automatic' });
  });

  test('stays at its version when nothing changes', async () => {
    const lead = await newLead({ company: 'Dunk AS' });
    const same = await call('PATCH', `/leads/${lead.id}`, { company: 'Dunk AS' }, ifMatch(1));
    expect(same.body).toEqual(lead);
    expect((await call('GET', `/leads/${lead.id}/history`)).body.items).toHaveLength(1);
  });

  test('is cleared field by field with null', async () => {
    const lead = await newLead({ company: 'Dunk AS', assignedToId: kari.id, source: 'Web', comments: 'x' });
    const cleared = { company: null, assignedToId: null, source: null, comments: null, initiatedBy: null };
    expect((await call('PATCH', `/leads/${lead.id}`, cleared, ifMatch(1))).body).toMatchObject(cleared);
  });

  test('goes to the bin and comes back', async () => {
    const lead = await newLead();
    expect((await call('DELETE', `/leads/${lead.id}`)).status).toBe(204);
    expect((await call('GET', `/leads/${lead.id}`)).status).toBe(404);
    expect((await call('DELETE', `/leads/${lead.id}`)).status).toBe(404);
    expect((await call('POST', `/leads/${lead.id}/restore`)).body.fullName).toBe('Ola Dunk');
    const acts = (await call('GET', `/leads/${lead.id}/history`)).body.items.map(
      (item: { act: string }) => item.act,
    );
    expect(acts).toEqual(['restored', 'deleted', 'created']);
  });

  test('is no business contact', async () => {
    const lead = await newLead();
    expect((await call('GET', `/contacts/${lead.id}`)).status).toBe(404);
  });
});

describe('two people saving the same lead', () => {
  test('the second sees both values of what both changed', async () => {
    const lead = await newLead({ company: 'A' });
    await call('PATCH', `/leads/${lead.id}`, { company: 'B' }, ifMatch(1));
    const late = await call('PATCH', `/leads/${lead.id}`, { company: 'C', jobTitle: 'Sjef' }, ifMatch(1));
    expect(late.status).toBe(409);
    expect(late.headers['content-type']).toContain('application/problem+json');
    expect(late.body).toMatchObject({
      code: 'staleVersion',
      field: 'company',
      version: 2,
      conflicts: [{ field: 'company', yours: 'C', theirs: 'B' }],
    });
    expect((await call('GET', `/leads/${lead.id}`)).body).toMatchObject({ company: 'B', jobTitle: null });
  });

  test('changes to different fields are no conflict: they can be sent again with the version given', async () => {
    const lead = await newLead();
    await call('PATCH', `/leads/${lead.id}`, { company: 'B' }, ifMatch(1));
    const late = await call('PATCH', `/leads/${lead.id}`, { jobTitle: 'Sjef' }, ifMatch(1));
    expect(late.body).toMatchObject({ status: 409, conflicts: [], version: 2 });
    const again = await call('PATCH', `/leads/${lead.id}`, { jobTitle: 'Sjef' }, ifMatch(late.body.version));
    expect(again.body).toMatchObject({ company: 'B', jobTitle: 'Sjef', version: 3 });
  });

  test('one of many saves at once wins, and the others are told', async () => {
    const lead = await newLead();
    const saves = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        call('PATCH', `/leads/${lead.id}`, { company: `Firma ${n}` }, ifMatch(1)),
      ),
    );
    expect(saves.filter((save) => save.status === 200)).toHaveLength(1);
    expect(saves.filter((save) => save.status === 409)).toHaveLength(7);
  });

  test('a version that was never there is a conflict of every field that differs', async () => {
    const lead = await newLead({ company: 'A' });
    const wrong = await call('PATCH', `/leads/${lead.id}`, { company: 'B' }, ifMatch(99));
    expect(wrong.body).toMatchObject({
      status: 409,
      conflicts: [{ field: 'company', yours: 'B', theirs: 'A' }],
    });
  });
});

describe('history', () => {
  test('tells who changed which field from what to what, with the names behind ids', async () => {
    const lead = await newLead({ source: 'Web' });
    await call(
      'PATCH',
      `/leads/${lead.id}`,
      { assignedToId: kari.id, source: 'Trade Show', comments: 'Hei' },
      ifMatch(1),
    );
    const [entry] = (await call('GET', `/leads/${lead.id}/history`)).body.items;
    expect(entry).toMatchObject({
      act: 'changed',
      kind: 'api',
      actor: { id: null, name: 'Test owner' },
      version: 2,
    });
    expect(entry.changes).toHaveLength(3);
    expect(entry.changes).toEqual(
      expect.arrayContaining([
        { field: 'comments', before: null, after: 'Hei' },
        {
          field: 'assignedToId',
          before: null,
          after: kari.id,
          shown: { before: null, after: 'Kari Nordmann' },
        },
        expect.objectContaining({ field: 'source', shown: { before: 'Web', after: 'Trade Show' } }),
      ]),
    );
  });

  test('pages from the newest to the first', async () => {
    const lead = await newLead();
    for (let version = 1; version <= 5; version++)
      await call('PATCH', `/leads/${lead.id}`, { company: `Firma ${version}` }, ifMatch(version));
    const first = (await call('GET', `/leads/${lead.id}/history?limit=4`)).body;
    const second = (await call('GET', `/leads/${lead.id}/history?limit=4&before=${first.next}`)).body;
    expect([...first.items, ...second.items].map((item) => item.version)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(second.next).toBeNull();
  });
});

describe('any text', () => {
  const naughty = corpusFiles('strings').find((path) => path.endsWith('blns.json'));

  test.skipIf(naughty === undefined)(
    'of the naughty strings is read back identically, or refused with a reason',
    async () => {
      const strings: string[] = JSON.parse(readFileSync(naughty ?? '', 'utf8'));
      for (const fullName of strings) {
        const { status, body } = await call('POST', '/leads', { fullName });
        if (status === 201) expect((await call('GET', `/leads/${body.id}`)).body.fullName).toBe(fullName);
        else expect(body, fullName).toMatchObject({ status: 422, field: 'fullName' });
      }
    },
  );

  test('is read back identically, or refused with a reason', async () => {
    const anything = fc.string({ unit: 'binary', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(anything, anything, async (fullName, comments) => {
        const { status, body } = await call('POST', '/leads', { fullName, comments });
        if (status === 201)
          expect((await call('GET', `/leads/${body.id}`)).body).toMatchObject({
            fullName,
            comments: comments || null,
          });
        else expect(body).toMatchObject({ status: 422, errors: expect.any(Array) });
      }),
      { numRuns: 60 },
    );
  });
});

test('nothing is written outside of a change set', async () => {
  await expect(
    services.db.insertInto('contact').values({ full_name: 'X', file_as: 'X' }).execute(),
  ).rejects.toThrow('inside a change set');
});
