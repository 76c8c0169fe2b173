import pg from 'pg';

/** What a line of a list shows; the columns of the contract's `listRow`, read in the plainest way. */
export const lineOfLead = `
  c.id, c.number, c.version, c.full_name as name, c.job_title, c.company, c.rating,
  case when jsonb_array_length(c.emails) < 2 then c.emails->0->>'value'
    else coalesce(jsonb_path_query_first(c.emails, '$[*] ? (@.default == true).value'), c.emails->0->'value') #>> '{}'
  end as email,
  c.phones->0->>'value' as phone,
  coalesce(jsonb_path_query_first(c.addresses, '$[*] ? (@.mailing == true).city'),
    jsonb_path_query_first(c.addresses, '$[*].city')) #>> '{}' as city,
  (select label_nb from list_item where list_item.id = c.source_id) as source,
  c.assigned_to_id, c.picture_id, c.created_at, c.updated_at`;

export const livingLeads = `from contact c where c.type_id = 'lead' and c.deleted_at is null`;

/** The table of ordered ids that a bare making of a snapshot fills. */
const scratch = 'bench_page';

/** The bare SQL that the app is held against, as statements that are prepared once on one connection. */
const statements = {
  firstByUpdated: `select ${lineOfLead} ${livingLeads} order by c.updated_at desc, c.id desc limit 200`,
  firstByName: `select ${lineOfLead} ${livingLeads} order by c.full_name, c.id limit 200`,
  wholeByUpdated: `select c.*, (select label_nb from list_item where list_item.id = c.source_id) as source
    ${livingLeads} order by c.updated_at desc, c.id desc limit 50`,
  filtered: `select ${lineOfLead} ${livingLeads} and c.assigned_to_id = $1 and c.rating >= 4
    order by c.updated_at desc, c.id desc limit 200`,
  search: `select ${lineOfLead} ${livingLeads} and c.search_text like '%' || fold_text($1) || '%'
    order by c.updated_at desc, c.id desc limit 200`,
  page: `select ${lineOfLead} from list_page p, unnest(p.ids) with ordinality u (id, place) join contact c on c.id = u.id
    where p.snapshot_id = $1 and p.page = $2 order by u.place`,
  count: `select count(*) ${livingLeads}`,
  countFiltered: `select count(*) ${livingLeads} and c.rating >= 4`,
  snapshotByName: `insert into ${scratch} select (n - 1) / 200, array_agg(id order by n)
    from (select c.id, row_number() over (order by c.full_name, c.id) as n ${livingLeads}) o group by 1`,
  snapshotByJobTitle: `insert into ${scratch} select (n - 1) / 200, array_agg(id order by n)
    from (select c.id, row_number() over (order by c.job_title, c.id) as n ${livingLeads}) o group by 1`,
  save: `update contact set comments = $2 where id = $1`,
} as const;

export type FloorStatement = keyof typeof statements;

/** The same data without the app: one connection, prepared statements. */
export class Floor {
  readonly client: pg.Client;

  private constructor(client: pg.Client) {
    this.client = client;
  }

  static async open(databaseUrl: string): Promise<Floor> {
    // No statement of the bare SQL may hold a run up for ever.
    const options = '-c timezone=UTC -c jit=off -c statement_timeout=300s';
    const client = new pg.Client({ connectionString: databaseUrl, options });
    await client.connect();
    await client.query(
      `create unlogged table if not exists ${scratch} (page integer primary key, ids bigint[])`,
    );
    return new Floor(client);
  }

  /** Rows of a prepared statement. */
  async rows(name: FloorStatement, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
    const { rows } = await this.client.query({ name, text: statements[name], values: [...values] });
    return rows;
  }

  /** Makes an ordered snapshot, in a transaction with the memory that the app takes for it, and takes it back. */
  async makeSnapshot(name: 'snapshotByName' | 'snapshotByJobTitle'): Promise<void> {
    await this.client.query('begin');
    await this.client.query(`set local work_mem = '256MB'`);
    await this.rows(name);
    await this.client.query('commit');
  }

  /** Ends what a measurement that was called off has left running: the app would take it up again. */
  async endJobs(): Promise<void> {
    await this.client.query(
      `update job set state = 'cancelled', finished_at = now() where state in ('queued', 'running')`,
    );
  }

  /** Does at once what PostgreSQL does by itself a minute after much was written, and would do amid a measurement. */
  async tidy(): Promise<void> {
    await this.client.query('vacuum (analyze) contact, change');
  }

  /** Waits until the app does nothing in the background that would slow what is measured next. */
  async rest(): Promise<void> {
    const busy = `select from pg_stat_activity
      where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`;
    while ((await this.client.query(busy)).rowCount !== 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
  }

  async forgetSnapshots(): Promise<void> {
    await this.client.query(`truncate ${scratch}`);
  }

  /** Changes one record within a change set, as the triggers that keep the history ask for. */
  async save(id: number, comments: string): Promise<void> {
    await this.client.query('begin');
    const { rows } = await this.client.query({
      name: 'changeSet',
      text: `insert into change_set (kind, actor_name) values ('api', 'bench') returning id`,
    });
    await this.client.query({
      name: 'setting',
      text: `select set_config('winnow.change_set', $1, true), set_config('winnow.actor_name', 'bench', true)`,
      values: [String(rows[0]?.id)],
    });
    await this.rows('save', [id, comments]);
    await this.client.query('commit');
  }

  async close(): Promise<void> {
    await this.client.query(`drop table if exists ${scratch}`);
    await this.client.end();
  }
}
