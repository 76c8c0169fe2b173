import { IconUsers } from '@tabler/icons-react';
import { RecordListPage } from '../record/list/record-list-page.tsx';

export function ContactListPage() {
  return <RecordListPage type="contact" icon={IconUsers} />;
}
