import { ListPage } from '../list/list-page.tsx';

export function AccountListPage() {
  return <ListPage type="account" />;
}
