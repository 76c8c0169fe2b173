import { type Icon, IconBuilding, IconSpeakerphone, IconUser, IconUsers } from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { Found } from '#contract/search.ts';
import { recordAddresses } from '../record/record-addresses.ts';

interface RecordPlace {
  icon: Icon;
  link: (id: number) => LinkProps;
}

/** Where a record of each type is opened. A type without a page yet is not here, and not offered. */
export const recordPlaces: Partial<Record<Found['type'], RecordPlace>> = {
  lead: { icon: IconUser, link: recordAddresses.lead.open },
  contact: { icon: IconUsers, link: recordAddresses.contact.open },
  account: { icon: IconBuilding, link: recordAddresses.account.open },
  campaign: { icon: IconSpeakerphone, link: recordAddresses.campaign.open },
};
