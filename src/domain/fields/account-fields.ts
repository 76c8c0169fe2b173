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
    headings: {
      en: [
        ...contactFields.company.headings.en,
        'account',
        'name',
        'business name',
        'legal name',
        'trading name',
        'customer',
        'customer name',
        'client name',
        'supplier',
        'vendor',
      ],
      nb: [
        ...contactFields.company.headings.nb,
        'selskapsnavn',
        'organisasjonsnavn',
        'virksomhetsnavn',
        'foretak',
        'foretaksnavn',
        'forretningsforbindelse',
        'juridisk navn',
        'leverandør',
        'leverandørnavn',
      ],
    },
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
