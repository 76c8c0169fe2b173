import { recordProcedures } from './records.ts';

/** Accounts: firms and organisations. */
export const accounts = recordProcedures('account');
