import { contactFields } from './contact-fields.ts';
import { defineFields } from './field.ts';
import { systemFields } from './system-fields.ts';

/** The fields of a campaign: a marketing activity that brings leads. */
export const campaignFields = defineFields({
  ...systemFields,
  title: {
    kind: 'text',
    section: 'identity',
    required: true,
    maxLength: 300,
    sortable: true,
    filterable: true,
    label: { en: 'Title', nb: 'Tittel' },
  },
  code: {
    kind: 'text',
    section: 'identity',
    bulkEditable: true,
    maxLength: 50,
    sortable: true,
    filterable: true,
    label: { en: 'Campaign code', nb: 'Kampanjekode' },
  },
  campaignType: {
    kind: 'choice',
    section: 'identity',
    bulkEditable: true,
    initial: 'other',
    sortable: true,
    filterable: true,
    label: { en: 'Type', nb: 'Type' },
    options: [
      { value: 'callList', label: { en: 'Call list', nb: 'Ringeliste' } },
      { value: 'massEmail', label: { en: 'Mass e-mail', nb: 'Masse-e-post' } },
      { value: 'letter', label: { en: 'Letters and labels', nb: 'Brev og etiketter' } },
      { value: 'event', label: { en: 'Trade fair or event', nb: 'Messe eller arrangement' } },
      { value: 'other', label: { en: 'Other', nb: 'Annet' } },
    ],
  },
  assignedToId: contactFields.assignedToId,
  categories: contactFields.categories,
  startDate: {
    kind: 'date',
    section: 'details',
    bulkEditable: true,
    sortable: true,
    filterable: true,
    label: { en: 'Start date', nb: 'Startdato' },
  },
  endDate: {
    kind: 'date',
    section: 'details',
    bulkEditable: true,
    sortable: true,
    filterable: true,
    label: { en: 'End date', nb: 'Sluttdato' },
  },
  budget: {
    kind: 'money',
    section: 'details',
    bulkEditable: true,
    sortable: true,
    filterable: true,
    label: { en: 'Budget', nb: 'Budsjett' },
  },
  comments: contactFields.comments,
  custom: contactFields.custom,
});
