import { IconSpeakerphone } from '@tabler/icons-react';
import { RecordListPage } from '../record/list/record-list-page.tsx';

export function CampaignListPage() {
  return <RecordListPage type="campaign" icon={IconSpeakerphone} />;
}
