import { ListPage } from '../list/list-page.tsx';

export function LeadListPage() {
  return <ListPage type="lead" />;
}
