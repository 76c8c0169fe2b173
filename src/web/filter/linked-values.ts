import type { FieldKind, RecordLink } from '#domain/fields/field.ts';
import { recordLinkOf } from '#domain/filters/filter-values.ts';
import { recordLinkTypes } from '#domain/records/link-types.ts';

/** The record that a value names with which a field of such a kind is compared; null where it names none. */
export function linkIn(kind: FieldKind, value: unknown): RecordLink | null {
  if (kind === 'account') return typeof value === 'number' ? { type: 'account', id: value } : null;
  const link = kind === 'recordLink' ? recordLinkOf(value) : null;
  const type = recordLinkTypes().find((known) => known === link?.type);
  return type && typeof link?.id === 'number' ? { type, id: link.id } : null;
}
