import { useParams } from '@tanstack/react-router';
import { ListPage } from '../list/list-page.tsx';
import { useFieldsRevision } from '../own-fields/adopt-own-fields.ts';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { typeAtPath } from './type-at-path.ts';

export function OwnTypeListPage() {
  const { path } = useParams({ strict: false });
  // A type may come, go or move while its list is open.
  useFieldsRevision();
  const type = typeAtPath(path);
  return type ? <ListPage key={type} type={type} /> : <NotFoundPage />;
}
