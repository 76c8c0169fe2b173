import { defineFields, type FieldSet } from '../fields/field.ts';
import { isOwnTypeName } from '../records/own-type-name.ts';
import {
  builtInTypeNames,
  describeType,
  fieldsOf,
  type RecordType,
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
  ownType: {
    fields: defineFields({
      ...labelFields,
      oneEn: {
        kind: 'text',
        section: 'identity',
        label: { en: 'One of it in English', nb: 'Én av dem på engelsk' },
      },
      oneNb: {
        kind: 'text',
        section: 'identity',
        label: { en: 'One of it in Norwegian', nb: 'Én av dem på norsk' },
      },
      path: { kind: 'text', section: 'details', label: { en: 'Address', nb: 'Adresse' } },
      icon: { kind: 'text', section: 'details', label: { en: 'Icon', nb: 'Ikon' } },
      color: { kind: 'text', section: 'details', label: { en: 'Colour', nb: 'Farge' } },
      workspace: { kind: 'text', section: 'details', label: { en: 'Workspace', nb: 'Arbeidsområde' } },
    }),
    label: {
      one: { en: 'record type', nb: 'oppføringstype' },
      many: { en: 'record types', nb: 'oppføringstyper' },
    },
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
      // Told by what differs, see `layoutChanges`.
      layout: {
        kind: 'longText',
        section: 'details',
        label: { en: 'Sections and fields', nb: 'Deler og felt' },
      },
    }),
    label: { one: { en: 'form', nb: 'skjema' }, many: { en: 'forms', nb: 'skjemaer' } },
  },
} as const satisfies Record<string, { fields: FieldSet; label: TypeLabel }>;

export type SettingType = keyof typeof settingTypes;
/** The kinds of setting by name. Object.keys forgets the type of the keys. */
export const settingTypeNames = Object.keys(settingTypes) as [SettingType, ...SettingType[]];

/** What a change can be about: a record, or a setting. */
export type SubjectType = RecordType | SettingType;

/** The subjects among these names, own record types that were deleted too, in the order in which they are told. */
export function subjectTypesAmong(names: readonly string[]): SubjectType[] {
  return [
    ...builtInTypeNames.filter((type) => names.includes(type)),
    ...names.filter(isOwnTypeName),
    ...settingTypeNames.filter((type) => names.includes(type)),
  ];
}

/** What a subject is called and which fields it has. */
export function describeSubject(type: SubjectType): {
  fields: FieldSet;
  label: TypeLabel;
} {
  return isSettingType(type)
    ? settingTypes[type]
    : { fields: fieldsOf(type), label: describeType(type).label };
}

export function isSettingType(type: string): type is SettingType {
  return type in settingTypes;
}
