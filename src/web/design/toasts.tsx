import '@mantine/notifications/styles.layer.css';
import { Notifications } from '@mantine/notifications';

/** Where toasts show. A chunk of its own, which comes after the page: none is needed before. */
export function Toasts() {
  return <Notifications position="bottom-center" limit={3} containerWidth={460} />;
}
