import { defineFields, type FieldSet } from '../fields/field.ts';
import {
  fieldsOf,
  type RecordType,
  recordTypeNames,
  recordTypes,
  type TypeLabel,
} from '../records/record-types.ts';
import { importanceOptions } from '../scoring/score-of.ts';

const labelFields = defineFields({
  labelEn: { kind: 'text', section: 'identity', label: { en: 'Name in English', nb: 'Navn på engelsk' } },
  labelNb: { kind: 'text', section: 'identity', label: { en: 'Name in Norwegian', nb: 'Navn på norsk' } },
  position: { kind: 'wholeNumber', section: 'details', label: { en: 'Place', nb: 'Plass' } },
});

/**
 * The settings that are kept with a history, as records are: what each is called, and the fields that Recent changes
 * tells of. Each has a table by the same name, in the way of SQL.
 */
export const settingTypes = {
  ownField: {
    fields: defineFields({
      ...labelFields,
      helpEn: { kind: 'text', section: 'details', label: { en: 'Help in English', nb: 'Hjelp på engelsk' } },
      helpNb: { kind: 'text', section: 'details', label: { en: 'Help in Norwegian', nb: 'Hjelp på norsk' } },
      kind: { kind: 'text', section: 'details', label: { en: 'Kind', nb: 'Type' } },
      section: { kind: 'text', section: 'details', label: { en: 'Section', nb: 'Del av skjemaet' } },
    }),
    label: { one: { en: 'own field', nb: 'eget felt' }, many: { en: 'own fields', nb: 'egne felt' } },
  },
  scoringCriterion: {
    fields: defineFields({
      ...labelFields,
      importance: {
        kind: 'choice',
        section: 'details',
        options: importanceOptions,
        label: { en: 'Importance', nb: 'Viktighet' },
      },
    }),
    label: {
      one: { en: 'scoring criterion', nb: 'poengsumkriterium' },
      many: { en: 'scoring criteria', nb: 'poengsumkriterier' },
    },
  },
  listItem: {
    fields: defineFields({
      ...labelFields,
      color: { kind: 'text', section: 'details', label: { en: 'Colour', nb: 'Farge' } },
      probability: {
        kind: 'wholeNumber',
        section: 'details',
        label: { en: 'Probability', nb: 'Sannsynlighet' },
      },
      retiredAt: {
        kind: 'timestamp',
        section: 'details',
        label: { en: 'No longer offered', nb: 'Ute av bruk' },
      },
    }),
    label: { one: { en: 'list item', nb: 'listevalg' }, many: { en: 'list items', nb: 'listevalg' } },
  },
  formLayout: {
    fields: defineFields({
      labelEn: labelFields.labelEn,
      labelNb: labelFields.labelNb,
    }),
    label: { one: { en: 'form', nb: 'skjema' }, many: { en: 'forms', nb: 'skjemaer' } },
  },
} as const satisfies Record<string, { fields: FieldSet; label: TypeLabel }>;

export type SettingType = keyof typeof settingTypes;
/** The kinds of setting by name. Object.keys forgets the type of the keys. */
const settingTypeNames = Object.keys(settingTypes) as [SettingType, ...SettingType[]];

/** What a change can be about: a record, or a setting. */
export type SubjectType = RecordType | SettingType;
export const subjectTypeNames: readonly [SubjectType, ...SubjectType[]] = [
  ...recordTypeNames,
  ...settingTypeNames,
];

/** What a subject is called and which fields it has. */
export function describeSubject(type: SubjectType): {
  fields: FieldSet;
  label: TypeLabel;
} {
  return isSettingType(type)
    ? settingTypes[type]
    : { fields: fieldsOf(type), label: recordTypes[type].label };
}

export function isSettingType(type: string): type is SettingType {
  return type in settingTypes;
}
