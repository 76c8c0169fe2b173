import { defineFields } from './field.ts';

/** What the program itself keeps about every record. */
export const systemFields = defineFields({
  id: {
    kind: 'wholeNumber',
    section: 'system',
    readOnly: true,
    sortable: true,
    filterable: true,
    label: { en: 'Id', nb: 'Id' },
  },
  number: {
    kind: 'wholeNumber',
    section: 'system',
    readOnly: true,
    sortable: true,
    filterable: true,
    label: { en: 'Number', nb: 'Nummer' },
  },
  version: {
    kind: 'wholeNumber',
    section: 'system',
    readOnly: true,
    label: { en: 'Version', nb: 'Versjon' },
  },
  createdAt: {
    kind: 'timestamp',
    section: 'system',
    readOnly: true,
    alwaysSet: true,
    sortable: true,
    filterable: true,
    label: { en: 'Created', nb: 'Opprettet' },
    headings: {
      en: [
        'created',
        'created on',
        'created at',
        'create date',
        'created date',
        'date created',
        'creation date',
      ],
      nb: ['opprettet', 'opprettet dato', 'opprettelsesdato', 'dato opprettet', 'registrert'],
    },
  },
  createdById: {
    kind: 'person',
    section: 'system',
    readOnly: true,
    filterable: true,
    label: { en: 'Created by', nb: 'Opprettet av' },
  },
  updatedAt: {
    kind: 'timestamp',
    section: 'system',
    readOnly: true,
    alwaysSet: true,
    sortable: true,
    filterable: true,
    label: { en: 'Changed', nb: 'Endret' },
  },
  updatedById: {
    kind: 'person',
    section: 'system',
    readOnly: true,
    filterable: true,
    label: { en: 'Changed by', nb: 'Endret av' },
  },
});
