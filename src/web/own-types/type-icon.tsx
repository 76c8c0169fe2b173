import { type Icon, IconUsers } from '@tabler/icons-react';
import type { TypeIcon } from '#domain/records/own-types.ts';

export function ownTypeIcon(_icon: TypeIcon | undefined): Icon {
  return IconUsers;
}
