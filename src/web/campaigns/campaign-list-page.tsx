import { ListPage } from '../list/list-page.tsx';

export function CampaignListPage() {
  return <ListPage type="campaign" />;
}
