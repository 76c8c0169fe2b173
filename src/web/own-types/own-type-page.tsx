import { useLocation, useParams } from '@tanstack/react-router';
import { pageOfAddress } from '../record/page/page-of-address.ts';
import { RecordPage } from '../record/page/record-page.tsx';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { typeAtPath } from './type-at-path.ts';

export function OwnTypePage() {
  const { path, recordId } = useParams({ strict: false });
  const page = pageOfAddress(useLocation().pathname);
  const type = typeAtPath(path);
  return type ? <RecordPage key={type} type={type} address={recordId} page={page} /> : <NotFoundPage />;
}
