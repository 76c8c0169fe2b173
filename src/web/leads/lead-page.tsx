import { useLocation, useParams } from '@tanstack/react-router';
import { pageOfAddress } from '../record/page/page-of-address.ts';
import { RecordPage } from '../record/page/record-page.tsx';

export function LeadPage() {
  const { leadId } = useParams({ strict: false });
  const page = pageOfAddress(useLocation().pathname);
  return <RecordPage type="lead" address={leadId} page={page} />;
}
