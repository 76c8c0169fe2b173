import { recordProcedures } from './records.ts';

/** Campaigns: marketing activities that bring leads. */
export const campaigns = recordProcedures('campaign');
