import { type RawBuilder, sql } from 'kysely';
import type { Language } from '#domain/people/roles.ts';
import { isSettingType, type SettingType, type SubjectType } from '#domain/settings/setting-types.ts';
import { type RecordTable, tableOf } from '../records/record-table.ts';

const settingTables = {
  ownField: 'own_field',
  ownType: 'own_type',
  scoringCriterion: 'scoring_criterion',
  listItem: 'list_item',
  formLayout: 'form_layout',
} as const satisfies Record<SettingType, string>;

/** A table whose history is kept. */
export type SubjectTable = RecordTable['table'] | (typeof settingTables)[SettingType];

/** Where a record or a setting is kept; its name is what history calls the subject. */
export function subjectTable(type: SubjectType): SubjectTable {
  return isSettingType(type) ? settingTables[type] : tableOf(type).table;
}

/** Which type a record or a setting is of, by the name that `SubjectType` has for it. */
export function subjectType(subject: RawBuilder<unknown>, id: RawBuilder<unknown>): RawBuilder<string> {
  return sql`(case ${subject}
    when 'contact' then (select type_id from contact where contact.id = ${id})
    when 'account' then (select type_id from account where account.id = ${id})
    else subject_type(${subject}) end)`;
}

/** What a record or a setting is called today, whichever table it stands in; null where it is gone. */
export function subjectName(
  subject: RawBuilder<unknown>,
  id: RawBuilder<unknown>,
  language: Language,
): RawBuilder<string | null> {
  const label = sql.ref(`x.label_${language}`);
  // A form is called what its records are, also since they were given another name.
  const records = sql`(select ${sql.ref(`t.label_${language}`)} from own_type t where t.name = x.record_type)`;
  const form = sql`(select upper(left(name, 1)) || substr(name, 2) from (select coalesce(${records}, ${label}) as name)
    as called)`;
  return sql`(case ${subject}
    when 'contact' then (select full_name from contact where contact.id = ${id})
    when 'account' then (select name from account where account.id = ${id})
    when 'campaign' then (select title from campaign where campaign.id = ${id})
    ${sql.join(
      Object.values(settingTables).map(
        (table) =>
          sql`when ${sql.lit(table)} then
            (select ${table === 'form_layout' ? form : label} from ${sql.table(table)} x where x.id = ${id})`,
      ),
      sql` `,
    )} end)`;
}

/** Whether a record or a setting lies in the bin today. */
export function isBinned(subject: RawBuilder<unknown>, id: RawBuilder<unknown>): RawBuilder<boolean> {
  const tables = ['contact', 'account', 'campaign', ...Object.values(settingTables)];
  return sql`(case ${subject} ${sql.join(
    tables.map(
      (table) =>
        sql`when ${sql.lit(table)} then exists (select from ${sql.table(table)} x
          where x.id = ${id} and x.deleted_at is not null)`,
    ),
    sql` `,
  )} end)`;
}
