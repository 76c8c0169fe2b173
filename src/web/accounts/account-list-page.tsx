import { IconBuilding } from '@tabler/icons-react';
import { RecordListPage } from '../record/list/record-list-page.tsx';

export function AccountListPage() {
  return <RecordListPage type="account" icon={IconBuilding} />;
}
