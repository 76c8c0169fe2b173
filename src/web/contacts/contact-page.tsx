import { useLocation, useParams } from '@tanstack/react-router';
import { pageOfAddress } from '../record/page/page-of-address.ts';
import { RecordPage } from '../record/page/record-page.tsx';

export function ContactPage() {
  const { contactId } = useParams({ strict: false });
  const page = pageOfAddress(useLocation().pathname);
  return <RecordPage type="contact" address={contactId} page={page} />;
}
