import type { CSSProperties } from 'react';
import type { CategoryColor } from '#domain/categories/category-colors.ts';

/** The ground and ink of a category; one that is new has no colour yet. */
export function categoryStyle(color: CategoryColor | null | undefined): CSSProperties {
  const name = color ?? 'grey';
  return { background: `var(--category-${name})`, color: `var(--on-category-${name})` };
}
