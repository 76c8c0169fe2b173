import { recordProcedures } from './records.ts';

/** Business contacts: people with whom business is under way. */
export const contacts = recordProcedures('contact');
