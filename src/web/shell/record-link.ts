import { type Icon, IconUser } from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { Found } from '#contract/search.ts';

interface RecordPlace {
  icon: Icon;
  link: (id: number) => LinkProps;
}

/** Where a record of each type is opened. A type without a page yet is not here, and not offered. */
export const recordPlaces: Partial<Record<Found['type'], RecordPlace>> = {
  lead: { icon: IconUser, link: (id) => ({ to: '/leads/$leadId', params: { leadId: String(id) } }) },
};
