import type { ComponentType } from 'react';
import { CommentsSection } from './comments-section.tsx';
import { FieldsSection } from './fields-section.tsx';
import { RatingSection } from './rating-section.tsx';

export interface SectionProps {
  title: string;
  /** The fields of the section, by the field that each group is entered under. */
  heads: readonly string[];
}

/** Sections that are drawn in a way of their own (`isWhole`). */
const drawnAsAWhole: Readonly<Record<string, ComponentType<SectionProps>>> = {
  comments: CommentsSection,
  rating: RatingSection,
};

/** How a section is drawn. */
export function componentOf(section: string): ComponentType<SectionProps> {
  return drawnAsAWhole[section] ?? FieldsSection;
}
