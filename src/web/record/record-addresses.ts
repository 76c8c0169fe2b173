import type { LinkProps } from '@tanstack/react-router';
import type { RecordType } from '#domain/records/record-types.ts';

interface RecordAddresses {
  list: LinkProps;
  make: LinkProps;
  open: (id: number) => LinkProps;
  history: (id: number) => LinkProps;
}

/** Where the pages of each record type are. One entry per type. */
export const recordAddresses: Readonly<Record<RecordType, RecordAddresses>> = {
  lead: {
    list: { to: '/leads' },
    make: { to: '/leads/new' },
    open: (id) => ({ to: '/leads/$leadId', params: { leadId: String(id) } }),
    history: (id) => ({ to: '/leads/$leadId/history', params: { leadId: String(id) } }),
  },
  contact: {
    list: { to: '/contacts' },
    make: { to: '/contacts/new' },
    open: (id) => ({ to: '/contacts/$contactId', params: { contactId: String(id) } }),
    history: (id) => ({ to: '/contacts/$contactId/history', params: { contactId: String(id) } }),
  },
  account: {
    list: { to: '/accounts' },
    make: { to: '/accounts/new' },
    open: (id) => ({ to: '/accounts/$accountId', params: { accountId: String(id) } }),
    history: (id) => ({ to: '/accounts/$accountId/history', params: { accountId: String(id) } }),
  },
  campaign: {
    list: { to: '/campaigns' },
    make: { to: '/campaigns/new' },
    open: (id) => ({ to: '/campaigns/$campaignId', params: { campaignId: String(id) } }),
    history: (id) => ({ to: '/campaigns/$campaignId/history', params: { campaignId: String(id) } }),
  },
};
