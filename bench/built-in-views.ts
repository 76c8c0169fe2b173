import { builtInViews } from '#domain/views/built-in-views.ts';
import type { Bench } from './bench.ts';
import { type Figure, figure } from './figure.ts';
import { lineOfLead, livingLeads } from './floor.ts';
import { inTurn } from './timing.ts';

/** The filter and order of each view in the plainest SQL; `$1` is a colleague. Days are those of UTC. */
const bare: Readonly<Record<string, string>> = {
  all: 'order by c.updated_at desc, c.id desc',
  mine: 'and c.assigned_to_id = $1 order by c.full_name, c.id',
  newThisWeek: `and c.created_at >= date_trunc('week', now()) order by c.created_at desc, c.id desc`,
  unassigned: 'and c.assigned_to_id is null order by c.created_at desc, c.id desc',
  noActivity30: `and c.active and c.updated_at < date_trunc('day', now()) - interval '30 days'
    order by c.updated_at desc, c.id desc`,
  fiveStars: 'and c.rating = 5 order by c.updated_at desc, c.id desc',
  withoutContact: `and c.emails = '[]' and c.phones = '[]' order by c.created_at desc, c.id desc`,
  doNotContact: `and (c.do_not_call or c.do_not_email or c.do_not_fax or c.do_not_send_letter)
    order by c.updated_at desc, c.id desc`,
  changedToday: `and c.updated_at >= date_trunc('day', now()) order by c.updated_at desc, c.id desc`,
  inactive: 'and not c.active order by c.updated_at desc, c.id desc',
};

/** The first lines of every view of leads that comes with Winnow. */
export async function* builtInViewPages({ runs, client, floor }: Bench): AsyncGenerator<Figure> {
  const { rows } = await floor.client.query('select min(id) as id from person where active');
  const colleague = Number(rows[0]?.id);
  for (const { key, label, state } of builtInViews('lead')) {
    const rest = bare[key];
    if (rest === undefined) continue;
    // Nothing is assigned to the key that asks.
    const filter: unknown = JSON.parse(JSON.stringify(state.filter ?? null).replace('"$me"', `${colleague}`));
    const input = { type: 'lead', limit: 200, sort: state.sort, ...(filter !== null && { filter }) };
    const text = `select ${lineOfLead} ${livingLeads} ${rest} limit 200`;
    const values = text.includes('$1') ? [colleague] : [];
    const times = await inTurn(
      runs,
      () => client.rpc('lists/rows', input),
      () => floor.client.query({ name: `view ${key}`, text, values }),
    );
    yield figure(`View: ${label.en}, 200 lines`, 'ms', times.app, times.floor, { median: 50 });
  }
}
