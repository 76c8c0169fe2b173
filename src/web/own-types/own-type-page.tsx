import { useLocation, useParams } from '@tanstack/react-router';
import { useFieldsRevision } from '../own-fields/adopt-own-fields.ts';
import { pageOfAddress } from '../record/page/page-of-address.ts';
import { RecordPage } from '../record/page/record-page.tsx';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { typeAtPath } from './type-at-path.ts';

export function OwnTypePage() {
  const { path, recordId } = useParams({ strict: false });
  const page = pageOfAddress(useLocation().pathname);
  // A type may come, go or move while a record of it is open.
  useFieldsRevision();
  const type = typeAtPath(path);
  return type ? <RecordPage key={type} type={type} address={recordId} page={page} /> : <NotFoundPage />;
}
