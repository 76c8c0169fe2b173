import type { LinkProps } from '@tanstack/react-router';
import { isOwnTypeName } from '#domain/records/own-type-name.ts';
import { type BuiltInType, describeType, type RecordType } from '#domain/records/record-types.ts';

interface RecordAddresses {
  list: LinkProps;
  make: LinkProps;
  open: (id: number) => LinkProps;
  history: (id: number) => LinkProps;
}

/** Where the pages of each record type that comes with Winnow are. One entry per type. */
const builtIn: Readonly<Record<BuiltInType, RecordAddresses>> = {
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

/** Where the pages of a record type are. */
export function recordAddresses(type: RecordType): RecordAddresses {
  return isOwnTypeName(type) ? addressesUnder(describeType(type).path) : builtIn[type];
}

function addressesUnder(path: string): RecordAddresses {
  return {
    list: { to: '/$path', params: { path } },
    make: { to: '/$path/new', params: { path } },
    open: (id) => ({ to: '/$path/$recordId', params: { path, recordId: String(id) } }),
    history: (id) => ({ to: '/$path/$recordId/history', params: { path, recordId: String(id) } }),
  };
}
