-- The text that the search box looks in holds the texts of own fields too. A generated column could not come to hold more
-- without being written anew for every record: it becomes an ordinary one that triggers keep.

alter table contact alter column search_text drop expression, alter column search_text set default '';
alter table account alter column search_text drop expression, alter column search_text set default '';
alter table campaign alter column search_text drop expression, alter column search_text set default '';

-- Makes the triggers that keep the text of a table of records; run again when other own fields are searched in: of those
-- that hold telephone numbers, in the digits alone too. The texts of records that are there stay as they are: whoever sets
-- one to null has it made anew.
create function keep_search(record_table regclass, own_texts text[] default '{}', own_phones text[] default '{}')
returns void language plpgsql as $outer$
declare
  looked_in constant text[] := case record_table::text
    when 'contact' then array['full_name', 'company', 'emails', 'phones']
    when 'account' then array['name', 'emails', 'phones']
    else array['title', 'code'] end;
  words constant text := case record_table::text
    when 'contact' then $$new.full_name || ' ' || coalesce(new.company, '') || ' ' || values_text(new.emails)$$
    when 'account' then $$new.name || ' ' || values_text(new.emails)$$
    else $$new.title || ' ' || coalesce(new.code, '')$$ end;
  digits constant text := case when 'phones' = any (looked_in) then $$ || ' ' || digits_text(new.phones)$$ else '' end;
begin
  execute format($body$
    create or replace function %1$s_searched() returns trigger language plpgsql as $f$
    begin
      new.search_text := ' ' || fold_text(%2$s) %3$s;
      return new;
    end $f$;
    create or replace trigger search_new before insert on %1$s for each row execute function %1$s_searched();
    create or replace trigger search before update of search_text, %4$s on %1$s
      for each row execute function %1$s_searched();
  $body$, record_table,
    words || coalesce((select string_agg(format($$ || coalesce(' ' || new.%I, '')$$, name), '') from unnest(own_texts) name), ''),
    digits || coalesce((select string_agg(format($$ || coalesce(' ' || translate(new.%I, ' ()-./+', ''), '')$$, name), '')
      from unnest(own_phones) name), ''),
    (select string_agg(format('%I', name), ', ') from unnest(looked_in || own_texts) name));
end $outer$;

select keep_search('contact'), keep_search('account'), keep_search('campaign');
