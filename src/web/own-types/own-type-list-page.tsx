import { useParams } from '@tanstack/react-router';
import { ListPage } from '../list/list-page.tsx';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { typeAtPath } from './type-at-path.ts';

export function OwnTypeListPage() {
  const type = typeAtPath(useParams({ strict: false }).path);
  return type ? <ListPage key={type} type={type} /> : <NotFoundPage />;
}
