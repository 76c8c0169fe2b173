import { type SqlBool, sql } from 'kysely';
import { type SearchPlace, searchTerms } from '#domain/filters/search-terms.ts';
import { patternOf } from '../filters/compare-text.ts';
import { all, any, type Condition } from '../filters/conditions.ts';

/** The rows `r` that answer what someone typed, as {@link searchTerms} takes it apart; all when nothing was typed. */
export function searchCondition(typed: string, place: SearchPlace = 'anywhere'): Condition {
  return all(
    searchTerms(typed, place).map((term) =>
      any(
        term.map((pieces) =>
          all(
            pieces.map(
              ({ before, text }) => sql<SqlBool>`r.search_text like ${patternOf(text, `%${before}`)}`,
            ),
          ),
        ),
      ),
    ),
  );
}
