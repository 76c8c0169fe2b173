import { recordProcedures } from './records.ts';

/** Leads: who may become interested in what we sell. */
export const leads = recordProcedures('lead');
