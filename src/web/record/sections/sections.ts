import type { ParseKeys } from 'i18next';
import type { ComponentType } from 'react';
import type { FieldSet, Section } from '#domain/fields/field.ts';
import { editorOf } from '../editors/editors.ts';
import { fieldGroups } from '../form/field-groups.ts';
import { CommentsSection } from './comments-section.tsx';
import { FieldsSection, MarksSection } from './fields-section.tsx';
import { RatingSection } from './rating-section.tsx';

export interface SectionProps {
  title: string;
  /** The fields of the section, by the field that each group is entered under. */
  heads: readonly string[];
}

export interface SectionSpec {
  section: Section;
  /** Who, when and how it is going at the left; what qualifies it at the right. */
  column: 'main' | 'side';
  /** The name of the record type stands over the first section. */
  title: ParseKeys | 'recordType';
  Component: ComponentType<SectionProps>;
}

/** The sections of a form, in the order they stand in. One line each; what has no fields is not shown. */
const sections: readonly SectionSpec[] = [
  { section: 'identity', column: 'main', title: 'recordType', Component: FieldsSection },
  { section: 'company', column: 'main', title: 'record.sections.company', Component: FieldsSection },
  { section: 'contact', column: 'main', title: 'record.sections.contact', Component: FieldsSection },
  { section: 'details', column: 'main', title: 'record.sections.details', Component: FieldsSection },
  { section: 'comments', column: 'main', title: 'record.sections.comments', Component: CommentsSection },
  { section: 'rating', column: 'side', title: 'record.sections.rating', Component: RatingSection },
  { section: 'source', column: 'side', title: 'record.sections.source', Component: FieldsSection },
  { section: 'marks', column: 'side', title: 'record.sections.marks', Component: MarksSection },
];

/** The sections that a record type has, each with its fields. */
export function sectionsOf(fields: FieldSet): { spec: SectionSpec; heads: string[] }[] {
  const heads = fieldGroups(fields).map((group) => group.head);
  return sections
    .map((spec) => ({ spec, heads: heads.filter((head) => isEnteredIn(spec.section, fields, head)) }))
    .filter((each) => each.heads.length > 0);
}

function isEnteredIn(section: Section, fields: FieldSet, key: string): boolean {
  const field = fields[key];
  return field?.section === section && editorOf(key, field.kind) !== null;
}
