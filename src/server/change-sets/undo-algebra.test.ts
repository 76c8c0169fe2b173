import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { ActionResult } from '#contract/action-results.ts';
import { duplicateBaseOf } from '#domain/duplicates/duplicate-base.ts';
import { emptyValue, type Field, type FieldKind } from '#domain/fields/field.ts';
import { ownFieldKinds } from '#domain/fields/own-fields.ts';
import { pastableFields } from '#domain/paste/read-pasted.ts';
import type { Actor } from '#domain/people/actor.ts';
import { bulkFieldsOf, isManyValued } from '#domain/records/bulk-fields.ts';
import { recordType } from '#domain/records/record-type-schema.ts';
import { describeType, fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { runActionJob } from '../bulk-edit/run-action.ts';
import { findDuplicates } from '../duplicates/find-duplicates.ts';
import { mergeRecords } from '../duplicates/merge-records.ts';
import { mergeSure } from '../duplicates/merge-sure.ts';
import { proposeImport } from '../imports/propose-import.ts';
import { runImport } from '../imports/run-import.ts';
import { mergeItemsJob } from '../own-lists/merge-items.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { deleteRecord, restoreRecord } from '../records/delete-record.ts';
import { createRecord, updateRecord } from '../records/save-record.ts';
import { openTestApp } from '../testing/open-test-app.ts';
import { type UndoRequest, undoChangeSetJob } from './undo-change-set.ts';
import { withinChangeSet } from './within-change-set.ts';

const { call, db, pool, person, services } = await openTestApp();
const people = [await person('Kari Nordmann'), await person('Ola Berg')] as const;
const folder = await mkdtemp(join(tmpdir(), 'winnow-undo-'));

const ownType = await call('POST', '/own-types', {
  base: 'contact',
  label: { one: { en: 'member', nb: 'medlem' }, many: { en: 'members', nb: 'medlemmer' } },
});
const member: RecordType = recordType.parse(ownType.body.name);

/** Records there are before anything is done. Accounts are numbered in this order. */
const typeOfPlace: RecordType[] = [
  ...(['lead', 'lead', 'lead', 'contact', 'account', 'campaign', 'account'] as const),
  ...[member, member],
];
const places = typeOfPlace.map((_, at) => at);
const accountIds = [1, 2];

const options = [{ label: { en: 'Gold' } }, { label: { en: 'Silver' } }];
for (const kind of ownFieldKinds) {
  const { status } = await call('POST', '/own-fields', {
    types: ['lead', 'account', 'campaign', member],
    key: kind,
    label: { en: kind },
    kind,
    ...(kind === 'choice' || kind === 'choices' ? { options } : {}),
    ...(kind === 'formula' ? { rules: { formula: '{custom.number} * 2' } } : {}),
  });
  expect(status).toBe(201);
}

type Operation =
  | { does: 'create'; type: RecordType; values: Record<string, unknown> }
  | { does: 'edit' | 'bulkEdit'; place: number; values: Record<string, unknown> }
  | { does: 'delete' | 'restore' | 'deleteMany' | 'merge' | 'mergeSure' | 'mergeSources'; place: number }
  | { does: 'paste'; place: number; columns: { field: string; texts: string[] }[]; empty: 'clear' | 'keep' }
  | { does: 'import'; type: 'lead' | 'account'; names: string[]; dedupe: 'skip' | 'update' | 'create' };
type Step = Operation & { by: 0 | 1 };
type Row = Record<string, unknown> & { place: string; deleted_at: string | null };

const text = fc.constantFrom('Åse Bø', 'Dr. Ola Nordmann jr.', 'Fjord AS', 'X');
const names = fc.constantFrom('Åse Bø', 'Ola Nordmann', 'Kari Lie', 'Per Gynt');
const label = fc.constantFrom('work', 'home');
const email = fc.record({ label, value: fc.constantFrom('a@b.example', 'c@d.example') });
const website = fc.record({ label, value: fc.constantFrom('www.x.example', 'y.example') });

const textOfFormat = { url: 'www.x.example', email: 'a@b.example', phone: '02100' };

function valueOfField(key: string, field: Field): fc.Arbitrary<unknown> | null {
  const orNothing = (value: fc.Arbitrary<unknown>) =>
    field.required ? value : fc.oneof(value, fc.constant(emptyValue(field)));
  switch (field.kind) {
    case 'text':
      if (field.format && field.format !== 'percent')
        return orNothing(fc.constant(textOfFormat[field.format]));
      return orNothing(key === 'fullName' ? names : text);
    case 'longText':
      return orNothing(text);
    case 'choice':
      return fc.constantFrom(...(field.options ?? []).map(({ value }) => value));
    case 'stars':
      return fc.integer({ min: 0, max: 5 });
    case 'yesNo':
      return fc.boolean();
    case 'date':
      return orNothing(fc.constantFrom('2026-03-01', '2027-12-31'));
    case 'timestamp':
      return orNothing(fc.constantFrom('2026-03-01T10:00:00Z', '2027-12-31T23:30:00Z'));
    case 'account':
      return orNothing(fc.constantFrom(...accountIds));
    case 'number':
    case 'money':
      return orNothing(fc.constantFrom(0, 1250.5, -3));
    case 'person':
      return orNothing(fc.constantFrom(...people.map(({ id }) => id)));
    case 'listItem':
      return orNothing(fc.constantFrom(...itemsFor(field)));
    case 'listItems':
      return fc.subarray(itemsFor(field));
    case 'recordLink':
      return orNothing(fc.constantFrom(...people.map(({ id }) => ({ type: 'person', id }))));
    case 'emails':
      return fc.uniqueArray(email, { maxLength: 2, selector: ({ value }) => value });
    case 'websites':
      return fc.uniqueArray(website, { maxLength: 2, selector: ({ value }) => value });
    case 'phones':
      return fc.array(fc.record({ label, value: fc.constantFrom('22 33 44 55', '02100') }), { maxLength: 1 });
    case 'addresses':
      return fc.array(fc.record({ label, city: text, mailing: fc.boolean() }), { maxLength: 1 });
    default:
      return null;
  }
}

function itemsFor({ list }: Field): string[] {
  if (list === 'source') return ['Web', 'Trade Show'];
  return list === 'category' ? ['Hot', 'Press'] : ['Gold', 'Silver'];
}

/** What to add to a list and what to remove from it, from the whole of it. */
function partsOfList(kind: FieldKind, whole: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const removed = whole.map((values) =>
    (Array.isArray(values) ? values : []).map((value: unknown) => {
      if (typeof value !== 'object' || value === null) return value;
      if (kind === 'addresses') return 'city' in value ? { city: value.city } : {};
      return 'value' in value ? value.value : value;
    }),
  );
  return fc.oneof(
    whole,
    fc.record({ add: whole }),
    fc.record({ remove: removed }),
    fc.record({ add: whole, remove: removed }),
  );
}

/** Criteria that come with Winnow: those of leads have the first ids. */
function ticksOf(type: RecordType): fc.Arbitrary<number[]> {
  return fc.subarray(type === 'lead' ? [1, 3, 6] : [7, 9, 12]);
}

/** Some fields of a type with values that fit them. */
function valuesOf(type: RecordType, fields: [string, Field][], { required = false, parts = false } = {}) {
  const arbitraries: Record<string, fc.Arbitrary<unknown>> = {};
  for (const [key, field] of fields) {
    const value = field.readOnly
      ? null
      : field.kind === 'criteria'
        ? ticksOf(type)
        : valueOfField(key, field);
    if (value) arbitraries[key] = parts && isManyValued(field.kind) ? partsOfList(field.kind, value) : value;
  }
  const optional = Object.keys(arbitraries).filter((key) => !required || !fieldsOf(type)[key]?.required);
  return fc
    .record(arbitraries)
    .chain((all) =>
      fc
        .subarray(optional, { minLength: required ? 0 : 1, maxLength: Math.min(4, optional.length) })
        .map((chosen) =>
          Object.fromEntries(
            Object.entries(all).filter(([key]) => chosen.includes(key) || !optional.includes(key)),
          ),
        ),
    );
}

const cell = fc.constantFrom(
  ...[
    '',
    'X',
    'Åse Bø',
    '5',
    '2026-03-01',
    '2026-03-01 10:00',
    'a@b.example',
    'www.x.example',
    '22 33 44 55',
  ],
  ...['Hot; Press', 'Gold', 'Trade Show', 'Kari Nordmann', 'yes'],
);

/** One or two columns of cells for the records of the type that stands in the place; not all can be read. */
function pasteInto(at: number): fc.Arbitrary<Operation> {
  const type = typeOfPlace[at] ?? 'lead';
  const length = typeOfPlace.filter((one) => one === type).length;
  const fields = pastableFields(type).map(([key]) => key);
  const column = fc.record({
    field: fc.constantFrom(...fields),
    texts: fc.array(cell, { minLength: length, maxLength: length }),
  });
  return fc.record({
    does: fc.constant('paste' as const),
    place: fc.constant(at),
    columns: fc.uniqueArray(column, { minLength: 1, maxLength: 2, selector: ({ field }) => field }),
    empty: fc.constantFrom('clear', 'keep'),
  });
}

const place = fc.constantFrom(...places);
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc
    .constantFrom(...typeOfPlace)
    .chain((type) =>
      valuesOf(type, Object.entries(fieldsOf(type)), { required: true }).map(
        (values): Operation => ({ does: 'create', type, values }),
      ),
    ),
  {
    weight: 5,
    arbitrary: place.chain((at) => {
      const type = typeOfPlace[at] ?? 'lead';
      return valuesOf(type, Object.entries(fieldsOf(type))).map(
        (values): Operation => ({ does: 'edit', place: at, values }),
      );
    }),
  },
  {
    weight: 2,
    arbitrary: place.chain((at) => {
      const type = typeOfPlace[at] ?? 'lead';
      return valuesOf(type, bulkFieldsOf(type), { parts: true }).map(
        (values): Operation => ({ does: 'bulkEdit', place: at, values }),
      );
    }),
  },
  { weight: 2, arbitrary: place.chain(pasteInto) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom('delete', 'restore', 'deleteMany', 'merge', 'mergeSure', 'mergeSources'),
      place,
    }),
  },
  fc.record({
    does: fc.constant('import' as const),
    type: fc.constantFrom('lead', 'account'),
    names: fc.array(names, { minLength: 1, maxLength: 3 }),
    dedupe: fc.constantFrom('skip', 'update', 'create'),
  }),
);
const step: fc.Arbitrary<Step> = fc
  .tuple(operation, fc.constantFrom<0 | 1>(0, 1))
  .map(([one, by]) => ({ ...one, by }));

let ids: number[] = [];

async function start(): Promise<void> {
  await withinChangeSet(db, people[0], 'settings', (transaction) =>
    sql`update list_item set deleted_at = null, merged_into_id = null`.execute(transaction),
  );
  await sql`truncate contact, account, campaign, change, change_set, job restart identity cascade`.execute(
    db,
  );
  ids = [];
  for (const type of typeOfPlace) {
    const values = { [describeType(type).nameField]: 'Åse Bø' };
    ids.push((await createRecord(db, people[0], type, values)).id ?? 0);
  }
}

function run(actor: Actor, input: unknown) {
  return {
    jobId: 0,
    actor,
    input,
    signal: new AbortController().signal,
    progress: () => undefined,
    settle: async () => undefined,
  };
}

/** Does a step; gives its change set, or null where it changed nothing or was refused. */
async function take(one: Step): Promise<number | null> {
  const before = await latest();
  try {
    await act(one, people[one.by]);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
  }
  const after = await latest();
  return after === before ? null : after;
}

async function act(one: Operation, actor: Actor): Promise<unknown> {
  const id = 'place' in one ? (ids[one.place] ?? 0) : 0;
  const type = 'place' in one ? (typeOfPlace[one.place] ?? 'lead') : 'lead';
  const selection = { ids: ids.filter((_, at) => typeOfPlace[at] === type) };
  switch (one.does) {
    case 'create':
      return createRecord(db, actor, one.type, one.values);
    case 'edit':
      return updateRecord(db, actor, type, id, null, one.values);
    case 'bulkEdit':
      return runActionJob(run(actor, { act: 'bulkEdit', type, selection, changes: one.values }), services);
    case 'deleteMany':
      return runActionJob(run(actor, { act: 'delete', type, selection }), services);
    case 'delete':
      return deleteRecord(db, actor, type, id);
    case 'restore':
      return restoreRecord(db, actor, type, id);
    case 'merge':
      return mergeAll(actor, one.place);
    case 'paste':
      return runActionJob(
        run(actor, { act: 'paste', type, selection, columns: one.columns, empty: one.empty }),
        services,
      );
    case 'mergeSure':
      return mergeAlike(actor, type);
    case 'mergeSources':
      return mergeSources(actor, one.place);
    case 'import':
      return importNames(actor, one);
  }
}

/** Makes one of all people, or of all accounts, by what stands in the place. */
async function mergeAll(actor: Actor, at: number): Promise<unknown> {
  const base = typeOfPlace[at] === 'account' ? 'account' : 'contact';
  const ofBase = ids.filter((_, index) => duplicateBaseOf(typeOfPlace[index] ?? 'campaign') === base);
  const { rows } = await sql<{ id: number; version: number }>`
    select id, version from ${sql.table(base)} where deleted_at is null and id = any (${ofBase}::bigint[]) order by id
  `.execute(db);
  const stays = rows[at % Math.max(1, rows.length)];
  const others = rows.filter((one) => one !== stays);
  if (!stays || others.length === 0) return null;
  return mergeRecords(db, actor, { base, survivor: stays, others, choices: {} });
}

/** Looks for records that are alike, and makes one of each group of them. */
async function mergeAlike(actor: Actor, type: RecordType): Promise<unknown> {
  const base = type === 'account' ? 'account' : 'contact';
  await findDuplicates(pool, actor, base, { signal: run(actor, {}).signal });
  return mergeSure(services, run(actor, {}), { base, above: 0.3 });
}

/** Makes one of the two sources that records have the other: which, by the place. */
async function mergeSources(actor: Actor, at: number): Promise<unknown> {
  const { rows } = await sql<{ id: number }>`
    select id from list_item where list = 'source' and label_en in ('Web', 'Trade Show') order by id`.execute(
    db,
  );
  const [from = 0, into = 0] =
    at % 2 === 0 ? rows.map(({ id }) => id) : rows.map(({ id }) => id).toReversed();
  return mergeItemsJob(run(actor, { list: 'source', from: [from], into }), services);
}

async function importNames(
  actor: Actor,
  { type, names: list, dedupe }: Extract<Operation, { does: 'import' }>,
) {
  const rows = list.map((name) => (type === 'lead' ? `${name};Fjord AS;Sjef` : `;${name};`));
  const content = `Navn;Firma;Tittel\n${rows.join('\n')}\n`;
  const file = { open: () => Readable.from([Buffer.from(content)]), bytes: Buffer.byteLength(content) };
  const { plan } = await proposeImport(file, 'list.csv', type, fieldsOf(type));
  return runImport(pool, {
    actor,
    file,
    plan: { ...plan, dedupe },
    rejectedPath: join(folder, 'rejected.csv'),
  });
}

async function undo(actor: Actor, id: number, only: Partial<UndoRequest> = {}): Promise<ActionResult> {
  return undoChangeSetJob(run(actor, { id, ...only }), services);
}

/** Undoes an act in two parts, of which the first is half of its records; false where it cannot be parted so. */
async function undoInTwo(actor: Actor, id: number): Promise<boolean> {
  const { rows } = await sql<{ record_id: number; subject: string }>`
    select distinct record_id, subject from change where change_set_id = ${id} order by 1`.execute(db);
  const isOfRecords = rows.every(({ subject }) => ['contact', 'account', 'campaign'].includes(subject));
  const isOfOneTable = new Set(rows.map(({ subject }) => subject)).size === 1;
  if (!isOfRecords || !isOfOneTable || rows.length < 2) return false;
  const recordIds = rows.slice(0, Math.ceil(rows.length / 2)).map(({ record_id }) => record_id);
  expect(await undo(actor, id, { recordIds })).toMatchObject({ refusedTotal: 0 });
  expect(await undo(actor, id)).toMatchObject({ refusedTotal: 0 });
  return true;
}

/** The last first. */
async function actsSince(known: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from change_set where id > ${known} order by id desc`.execute(db);
  return rows.map(({ id }) => id);
}

/** The last act; a name that joins its list on the way does so by an act of its own, and stays. */
async function latest(): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select coalesce(max(id), 0) as id from change_set where counts #> '{listItem,created}' is null`.execute(
    db,
  );
  return rows[0]?.id ?? 0;
}

/** All records and sources as they stand, without what tells only when they were written. */
async function rowsNow(): Promise<Row[]> {
  const { rows } = await sql<{ row: Row }>`
    select to_jsonb(t) - 'version' - 'updated_at' - 'updated_by_id' || jsonb_build_object('place', 'contact ' || id) as row
      from contact t
    union all
    select to_jsonb(t) - 'version' - 'updated_at' - 'updated_by_id' || jsonb_build_object('place', 'account ' || id)
      from account t
    union all
    select to_jsonb(t) - 'version' - 'updated_at' - 'updated_by_id' || jsonb_build_object('place', 'campaign ' || id)
      from campaign t
    union all
    select to_jsonb(t) - 'version' - 'updated_at' - 'updated_by_id' || jsonb_build_object('place', 'item ' || id)
      from list_item t where list = 'source' and label_en in ('Web', 'Trade Show')
  `.execute(db);
  return rows.map(({ row }) => row).sort((one, other) => (one.place < other.place ? -1 : 1));
}

/** What there is: records that were made and taken back lie in the bin. */
function withoutNewInBin(rows: Row[], known: Row[]): Row[] {
  return rows.filter((row) => row.deleted_at === null || known.some(({ place: at }) => at === row.place));
}

test('any sequence of acts, undone in reverse, gives back each state before; and undoing an undo, the state after', async () => {
  await fc.assert(
    fc
      .asyncProperty(fc.array(step, { minLength: 1, maxLength: 7 }), async (steps) => {
        const done: { id: number; by: Actor; before: Row[] }[] = [];
        for (const one of steps) {
          const before = await rowsNow();
          const id = await take(one);
          if (id !== null) done.push({ id, by: people[one.by], before });
        }
        for (const { id, by, before } of done.toReversed()) {
          const after = await rowsNow();
          const known = await latest();
          if (!(await undoInTwo(by, id))) expect(await undo(by, id)).toMatchObject({ refusedTotal: 0 });
          const back = await rowsNow();
          expect(withoutNewInBin(back, before)).toEqual(before);
          for (const part of await actsSince(known))
            expect(await undo(by, part)).toMatchObject({ refusedTotal: 0 });
          expect(await rowsNow()).toEqual(after);
          await undo(by, id);
          expect(await rowsNow().then((rows) => withoutNewInBin(rows, before))).toEqual(before);
        }
      })
      .beforeEach(start),
    { numRuns: 25 },
  );
}, 240_000);

/** What follows from other fields, and is made anew where they are undone: automatic stars follow the criteria met. */
function follows(column: string, row: Row): boolean {
  if (column === 'rating') return row.rating_mode === 'automatic';
  return ['file_as', 'deleted_at', 'merged_into_id', 'search_text'].includes(column);
}

test('what others have changed since is never overwritten', async () => {
  await fc.assert(
    fc
      .asyncProperty(step, fc.array(step, { minLength: 1, maxLength: 4 }), async (first, since) => {
        const id = await take({ ...first, by: 0 });
        if (id === null) return;
        const written = new Map((await rowsNow()).map((row) => [row.place, row]));
        for (const one of since) await take({ ...one, by: 1 });
        const now = await rowsNow();
        await undo(people[0], id);
        const after = new Map((await rowsNow()).map((row) => [row.place, row]));
        for (const row of now)
          for (const [column, value] of Object.entries(row)) {
            const was = written.get(row.place)?.[column];
            const isTheirs = JSON.stringify(was) !== JSON.stringify(value);
            if (isTheirs && !follows(column, row)) expect(after.get(row.place)?.[column]).toEqual(value);
          }
      })
      .beforeEach(start),
    { numRuns: 25 },
  );
}, 240_000);
