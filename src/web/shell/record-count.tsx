import { useQuery } from '@tanstack/react-query';
import type { RecordType } from '#domain/records/record-types.ts';
import { orpc } from '../api/client.ts';
import { useFormat } from '../i18n/use-format.ts';
import classes from './side-bar.module.css';

/** How many records of a type there are, behind its name in the side bar. */
export function RecordCount({ type }: { type: RecordType }) {
  const format = useFormat();
  const count = useQuery(orpc.lists.counts.queryOptions()).data?.totals[type];
  return count === undefined ? null : <span className={classes.count}>{format.number(count)}</span>;
}
