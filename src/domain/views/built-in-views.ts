import type { Bilingual } from '../fields/field.ts';
import type { Condition, Filter } from '../filters/filter.ts';
import { meValue } from '../filters/filter-context.ts';
import { isOwnTypeName } from '../records/own-type-name.ts';
import { type BuiltInType, baseOf, describeType, type RecordType } from '../records/record-types.ts';
import type { ViewState } from './view-state.ts';

/** A view that comes with Winnow: nobody owns it, and nobody can change it. */
export type BuiltInView = {
  /** Names it in an address: `/leads?view=mine`. */
  key: string;
  label: Bilingual;
  state: ViewState;
};

/** The view that a list opens with where a person has chosen no other. */
export const firstView = 'all';
const mineView = 'mine';

const mine: Condition = { field: 'assignedToId', op: 'is', value: meValue };
const unassigned: Condition = { field: 'assignedToId', op: 'isEmpty' };
const active: Condition = { field: 'active', op: 'is', value: true };
const is = (field: string, value: unknown): Condition => ({ field, op: 'is', value });

/** Newest first: an index has this order, and narrow views have one of their own (see the migrations). */
const newest = '-createdAt';

const newThisWeek: BuiltInView = {
  key: 'newThisWeek',
  label: { en: 'New this week', nb: 'Nye denne uken' },
  state: { filter: { field: 'createdAt', op: 'inThis', value: 'week' }, sort: newest },
};

const changedToday: BuiltInView = {
  key: 'changedToday',
  label: { en: 'Changed today', nb: 'Endret i dag' },
  state: { filter: { field: 'updatedAt', op: 'inThis', value: 'day' } },
};

const bin: BuiltInView = { key: 'bin', label: { en: 'Bin', nb: 'Papirkurv' }, state: { bin: true } };

/** Those who were a lead once. */
const converted: BuiltInView = {
  key: 'converted',
  label: { en: 'Converted', nb: 'Konverterte' },
  state: {
    filter: { field: 'convertedAt', op: 'isNotEmpty' },
    sort: '-convertedAt',
    columns: ['fullName', 'company', 'rating', 'convertedAt', 'source', 'assignedToId'].map((key) => ({
      key,
    })),
  },
};

function all(label: Bilingual): BuiltInView {
  return { key: firstView, label, state: {} };
}

function ofMine(label: Bilingual, sort: string): BuiltInView {
  return { key: mineView, label, state: { filter: mine, sort } };
}

function nobodys(sort?: string): BuiltInView {
  return {
    key: 'unassigned',
    label: { en: 'Unassigned', nb: 'Ikke tilordnet' },
    state: { filter: unassigned, sort },
  };
}

/** What every list of people offers, leads and business contacts alike. */
function ofPeople(): BuiltInView[] {
  const marks = ['doNotCall', 'doNotEmail', 'doNotFax', 'doNotSendLetter'];
  const noActivity: Filter = {
    and: [active, { field: 'updatedAt', op: 'lt', value: { n: 30, unit: 'day' } }],
  };
  const noContact: Filter = {
    and: [
      { field: 'emails', op: 'isEmpty' },
      { field: 'phones', op: 'isEmpty' },
    ],
  };
  return [
    newThisWeek,
    nobodys(newest),
    {
      key: 'noActivity30',
      label: { en: 'No activity in 30 days', nb: 'Ingen aktivitet på 30 dager' },
      state: { filter: noActivity },
    },
    {
      key: 'fiveStars',
      label: { en: 'Five stars', nb: 'Fem stjerner' },
      state: { filter: is('rating', 5) },
    },
    {
      key: 'withoutContact',
      label: { en: 'Without e-mail and phone', nb: 'Uten e-post og telefon' },
      state: { filter: noContact, sort: newest },
    },
    {
      key: 'doNotContact',
      label: { en: 'Marked do not contact', nb: 'Reservert mot kontakt' },
      state: { filter: { or: marks.map((mark) => is(mark, true)) } },
    },
    changedToday,
    {
      key: 'inactive',
      label: { en: 'Inactive', nb: 'Inaktive' },
      state: { filter: is('active', false) },
    },
    bin,
  ];
}

const builtIn: Readonly<Record<BuiltInType, readonly BuiltInView[]>> = {
  lead: [
    all({ en: 'All leads', nb: 'Alle kundeemner' }),
    ofMine({ en: 'My leads', nb: 'Mine kundeemner' }, 'fullName'),
    ...ofPeople(),
  ],
  contact: [
    all({ en: 'All business contacts', nb: 'Alle forretningskontakter' }),
    ofMine({ en: 'My business contacts', nb: 'Mine forretningskontakter' }, 'fullName'),
    converted,
    ...ofPeople(),
  ],
  account: [
    all({ en: 'All accounts', nb: 'Alle forretningsforbindelser' }),
    ofMine({ en: 'My accounts', nb: 'Mine forretningsforbindelser' }, 'name'),
    nobodys(),
    newThisWeek,
    changedToday,
    bin,
  ],
  campaign: [
    all({ en: 'All campaigns', nb: 'Alle kampanjer' }),
    ofMine({ en: 'My campaigns', nb: 'Mine kampanjer' }, 'title'),
    {
      key: 'underWay',
      label: { en: 'Under way', nb: 'Pågår' },
      state: {
        filter: {
          and: [
            { field: 'startDate', op: 'lte', value: { n: 0, unit: 'day' } },
            {
              or: [
                { field: 'endDate', op: 'isEmpty' },
                { field: 'endDate', op: 'gte', value: { n: 0, unit: 'day' } },
              ],
            },
          ],
        },
        sort: 'endDate',
      },
    },
    newThisWeek,
    changedToday,
    bin,
  ],
};

/** The views that come with Winnow for a type, in the order in which they are offered. */
export function builtInViews(type: RecordType): readonly BuiltInView[] {
  const views = builtIn[baseOf(type)];
  return isOwnTypeName(type) ? ofOwnType(views, describeType(type).label.many) : views;
}

/** The views of its base that suit an own type, by its own name. Nobody is converted to one. */
function ofOwnType(views: readonly BuiltInView[], { en, nb }: Bilingual): BuiltInView[] {
  const named: Readonly<Record<string, Bilingual>> = {
    [firstView]: { en: `All ${en}`, nb: `Alle ${nb}` },
    [mineView]: { en: `My ${en}`, nb: `Mine ${nb}` },
  };
  return views
    .filter((view) => view !== converted)
    .map((view) => ({ ...view, label: named[view.key] ?? view.label }));
}

/** A view of another list that is looked for in this one. */
export type ViewElsewhere = { type: RecordType; key: string; label: Bilingual };

const elsewhere: Partial<Record<RecordType, readonly ViewElsewhere[]>> = {
  lead: [
    {
      type: 'contact',
      key: converted.key,
      label: { en: 'Converted to business contacts', nb: 'Konvertert til forretningskontakter' },
    },
  ],
};

/** What became of the records of a type that are in its list no longer. */
export function viewsElsewhere(type: RecordType): readonly ViewElsewhere[] {
  return elsewhere[type] ?? [];
}

export function builtInView(type: RecordType, key: string): BuiltInView | undefined {
  return builtInViews(type).find((view) => view.key === key);
}
