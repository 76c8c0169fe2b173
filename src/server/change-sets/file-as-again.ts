import { type RawBuilder, sql } from 'kysely';
import type { UndoPlan } from './undo-slice.ts';

const nameParts = ['title', 'first_name', 'middle_name', 'last_name', 'suffix'];
/** What "file as" is made of, each part with the first column of its group. */
const madeOf = ['full_name', ...nameParts, 'company', 'file_as_choice'];

/**
 * "File as" after an undo, as SQL columns `file_as` and `left_as_is`; null where nothing that it is made of was changed.
 * It gets its old text back together with all that it is made of. Where a part of that was changed since, it is made
 * anew of what stands there then; a text of its own that somebody wrote since stays.
 */
export function fileAsAgain({ table, columns, groups }: UndoPlan): RawBuilder<unknown> | null {
  const changed = new Set(columns.map(({ name }) => name));
  if (table !== 'contact' || ![...madeOf, 'file_as'].some((name) => changed.has(name))) return null;
  const stateOf = (name: string) => {
    const index = groups.findIndex((group) => group.columns.some((column) => column.name === name));
    return index < 0 ? sql`null::text` : sql`g.${sql.ref(`state_${index}`)}`;
  };
  const nameState = stateOf(
    [...changed].find((name) => name === 'full_name' || nameParts.includes(name)) ?? '',
  );
  const [company, choice] = [stateOf('company'), stateOf('file_as_choice')];
  const now = (name: string) => sql.ref(`h.${name}`);
  const then = (name: string) =>
    changed.has(name) && name !== 'file_as' ? sql.ref(`put.${name}`) : now(name);
  const textChanged = changed.has('file_as') ? sql`s.after ? 'file_as'` : sql`false`;
  const oldText = changed.has('file_as') ? sql`b.file_as` : now('file_as');
  const newText = changed.has('file_as') ? sql`a.file_as` : now('file_as');
  const allBack = sql`coalesce(${nameState}, 'ok') in ('ok', 'same') and coalesce(${company}, 'ok') in ('ok', 'same')
    and coalesce(${choice}, 'ok') in ('ok', 'same')`;
  return sql`
    case when s.created then h.file_as
      when ${textChanged} and h.file_as is not distinct from ${newText} and ${allBack} then ${oldText}
      when ${choice} = 'ok' and ${then('file_as_choice')} = 'own' and ${textChanged} then ${oldText}
      when ${choice} = 'ok' then ${filedAs(then)}
      when (${nameState} = 'ok' or ${company} = 'ok') and h.file_as_choice <> 'own'
        and h.file_as is not distinct from ${filedAs(now)} then ${filedAs(then)}
      else h.file_as end as file_as,
    not s.created and ${textChanged} and ${choice} is null and h.file_as_choice = 'own'
      and h.file_as is distinct from ${newText} and h.file_as is distinct from ${oldText} as left_as_is`;
}

function filedAs(put: (column: string) => RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce(nullif(file_as(${put('file_as_choice')}, ${sql.join(nameParts.map(put))},
    ${put('company')}, ${put('file_as')}), ''), ${put('full_name')})`;
}
