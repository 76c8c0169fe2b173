import type { NewOwnType } from '#contract/own-types.ts';
import type { Bilingual } from '#domain/fields/field.ts';
import { type Language, otherLanguage } from '#domain/people/roles.ts';
import type { OwnType } from '#domain/records/own-type-shape.ts';
import { suggestPath } from '#domain/records/own-types.ts';
import { givenOf } from '#domain/text/in-both.ts';

/** A record type as it is filled in. */
export type TypeDraft = Required<Pick<NewOwnType, 'base' | 'icon' | 'color' | 'workspace'>> & {
  one: Bilingual;
  many: Bilingual;
  /** Empty for the one that the name suggests. */
  path: string;
};

export function newDraft(): TypeDraft {
  return {
    base: 'contact',
    one: { en: '', nb: '' },
    many: { en: '', nb: '' },
    workspace: 'contacts',
    icon: 'users',
    color: 'teal',
    path: '',
  };
}

/** What is the same in both languages is shown in the reader's own: the other follows it. */
export function draftOf(
  { label, base, icon, color, workspace, path }: OwnType,
  language: Language,
): TypeDraft {
  const other = otherLanguage(language);
  const shown = (name: Bilingual) => (name.en === name.nb ? { ...name, [other]: '' } : name);
  return { base, icon, color, workspace, path, one: shown(label.one), many: shown(label.many) };
}

/** The address that a draft gets where none is given. */
export function suggestedPath({ many }: TypeDraft): string {
  return suggestPath(many.en.trim() || many.nb.trim());
}

/** What is sent of a draft. */
export function readDraft({ one, many, path, ...traits }: TypeDraft): NewOwnType {
  const written = path.trim();
  return {
    ...traits,
    label: { one: givenOf(one), many: givenOf(many) },
    ...(written === '' ? {} : { path: written }),
  };
}
