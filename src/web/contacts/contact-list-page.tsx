import { ListPage } from '../list/list-page.tsx';

export function ContactListPage() {
  return <ListPage type="contact" />;
}
