import { type LinkProps, useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';

/**
 * Leads back to where the person came from when the page was opened, with everything that was chosen there, however
 * many pages of the record they have looked at since.
 *
 * @param otherwise where to go when the page was the first one opened
 */
export function useWayBack(otherwise: LinkProps): () => void {
  const router = useRouter();
  const navigate = useNavigate();
  const [entered] = useState(() => router.history.location.state.__TSR_index);
  return () => {
    if (entered === 0) void navigate(otherwise);
    else router.history.go(entered - 1 - router.history.location.state.__TSR_index);
  };
}
