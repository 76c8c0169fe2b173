import { contactFields } from './contact-fields.ts';
import { defineFields } from './field.ts';
import { systemFields } from './system-fields.ts';

/** The fields of an account: a firm or organisation. */
export const accountFields = defineFields({
  ...systemFields,
  name: {
    kind: 'text',
    section: 'identity',
    required: true,
    maxLength: 300,
    sortable: true,
    filterable: true,
    label: { en: 'Account name', nb: 'Navn' },
  },
  assignedToId: contactFields.assignedToId,
  categories: contactFields.categories,
  phones: contactFields.phones,
  emails: contactFields.emails,
  websites: contactFields.websites,
  addresses: contactFields.addresses,
  comments: contactFields.comments,
  custom: contactFields.custom,
});
