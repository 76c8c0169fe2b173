import { actorOf, api } from '../api/implement.ts';
import { createSnapshot } from './create-snapshot.ts';
import { findPosition } from './find-position.ts';
import { countList, countRecords, listRows } from './list-rows.ts';
import { countAtPlaces, recordsAtPlaces } from './places.ts';
import { readSnapshotPage } from './read-snapshot.ts';

export const listsRoutes = {
  rows: api.lists.rows.handler(({ input, context }) => listRows(context.db, actorOf(context), input)),
  count: api.lists.count.handler(({ input, context }) => countList(context.db, actorOf(context), input)),
  counts: api.lists.counts.handler(({ context }) => countRecords(context.db)),
  createSnapshot: api.lists.createSnapshot.handler(({ input, context }) =>
    createSnapshot(context.db, actorOf(context), input),
  ),
  page: api.lists.page.handler(({ input, context }) => readSnapshotPage(context.db, actorOf(context), input)),
  position: api.lists.position.handler(({ input, context }) => findPosition(context.db, input)),
  atPlaces: api.lists.atPlaces.handler(({ input, context }) => recordsAtPlaces(context.db, input)),
  countPlaces: api.lists.countPlaces.handler(({ input, context }) => countAtPlaces(context.db, input)),
};
