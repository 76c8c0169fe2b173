import type { Bench } from './bench.ts';
import { type Figure, figure } from './figure.ts';
import { lineOfLead, livingLeads } from './floor.ts';
import { inTurn } from './timing.ts';

type Nasty = { name: string; filter: unknown; sql: string };

const anyEmail = (condition: string) =>
  `exists (select from jsonb_array_elements(c.emails) e where lower(e->>'value') ${condition})`;
const anyCity = (condition: string) =>
  `exists (select from jsonb_array_elements(c.addresses) a where fold_text(a->>'city') ${condition})`;

/** Filters that no index answers by itself: each with the plainest SQL for the same rows. */
const filters: readonly Nasty[] = [
  {
    name: 'e-mail at a domain or company with a word',
    filter: {
      or: [
        { field: 'emails', op: 'is', value: '@yahoo.example' },
        { field: 'company', op: 'contains', value: 'hotell' },
      ],
    },
    sql: `${anyEmail(`like '%@yahoo.example'`)} or fold_text(c.company) like '%hotell%'`,
  },
  {
    name: 'no phone in a city, or a phone part',
    filter: {
      or: [
        {
          and: [
            { field: 'phones', op: 'isEmpty' },
            { field: 'addresses', op: 'contains', value: 'bergen' },
          ],
        },
        { field: 'phones', op: 'contains', value: '4711' },
      ],
    },
    sql: `(c.phones = '[]' and exists (select from jsonb_array_elements(c.addresses) a, jsonb_each_text(a) part
        where part.key <> 'label' and fold_text(part.value) like '%bergen%'))
      or exists (select from jsonb_array_elements(c.phones) p
        where translate(p->>'value', ' ()-./+', '') like '%4711%' or p->>'e164' like '%4711%')`,
  },
  {
    name: 'comments with a word, not assigned, few stars',
    filter: {
      and: [
        { field: 'comments', op: 'contains', value: 'tilbud' },
        { field: 'assignedToId', op: 'isEmpty' },
        { field: 'rating', op: 'lt', value: 2 },
      ],
    },
    sql: `fold_text(c.comments) like '%tilbud%' and c.assigned_to_id is null and c.rating < 2`,
  },
  {
    name: 'not in many cities, nor at a domain',
    filter: {
      and: [
        { field: 'addresses', op: 'notIn', value: ['Oslo', 'Bergen', 'Trondheim', 'Stavanger', 'Tromsø'] },
        { field: 'emails', op: 'isNot', value: '@gmail.example' },
        { field: 'emails', op: 'isNotEmpty' },
      ],
    },
    sql: `not ${anyCity(`in ('oslo', 'bergen', 'trondheim', 'stavanger', 'tromso')`)}
      and not ${anyEmail(`like '%@gmail.example'`)} and c.emails <> '[]'`,
  },
  {
    name: 'two groups of or over text',
    filter: {
      and: [
        {
          or: [
            { field: 'jobTitle', op: 'contains', value: 'leder' },
            { field: 'jobTitle', op: 'startsWith', value: 'sales' },
          ],
        },
        {
          or: [
            { field: 'company', op: 'startsWith', value: 'nord' },
            { field: 'fullName', op: 'contains', value: 'nordmann' },
          ],
        },
      ],
    },
    sql: `(fold_text(c.job_title) like '%leder%' or fold_text(c.job_title) like 'sales%')
      and (fold_text(c.company) like 'nord%' or fold_text(c.full_name) like '%nordmann%')`,
  },
];

/** First lines and exact count of filters over text and lists, beside the plainest SQL that tells the same rows. */
export async function* nastyFilters({ runs, client, floor }: Bench): AsyncGenerator<Figure> {
  for (const { name, filter, sql } of filters) {
    const page = `select ${lineOfLead} ${livingLeads} and (${sql}) order by c.updated_at desc, c.id desc limit 200`;
    const count = `select count(*) ${livingLeads} and (${sql})`;
    const pages = await inTurn(
      runs,
      () => client.rpc('lists/rows', { type: 'lead', sort: '-updatedAt', filter, limit: 200 }),
      () => floor.client.query({ name: `page ${name}`, text: page }),
    );
    yield figure(`Filter: ${name}, 200 lines`, 'ms', pages.app, pages.floor, { ratio: 3 });
    const counts = await inTurn(
      runs,
      () => client.rpc('lists/count', { type: 'lead', filter }),
      () => floor.client.query({ name: `count ${name}`, text: count }),
    );
    yield figure(`Filter: ${name}, count`, 'ms', counts.app, counts.floor, { ratio: 3 });
  }
}
