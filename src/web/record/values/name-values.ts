import { type FileAsKind, fileAs, fileAsKinds } from '#domain/names/file-as.ts';
import { formatName, type NameParts, parseName } from '#domain/names/parse-name.ts';
import { textOf, type Values } from '../form/record-values.ts';

/** The parts of a name, in the order they are entered. */
export const namePartKeys = ['title', 'firstName', 'middleName', 'lastName', 'suffix'] as const;
export type NamePartKey = (typeof namePartKeys)[number];

/** The parts of the name as they stand in the form. */
export function namePartsOf(values: Values): NameParts {
  return {
    title: textOf(values, 'title'),
    firstName: textOf(values, 'firstName'),
    middleName: textOf(values, 'middleName'),
    lastName: textOf(values, 'lastName'),
    suffix: textOf(values, 'suffix'),
  };
}

/**
 * What follows from a typed name: its parts. A name that is typed back to what was saved has the parts that were
 * saved, which may have been set by hand.
 */
export function valuesOfName(fullName: string, saved: Values): Values {
  const parts = fullName === textOf(saved, 'fullName') ? namePartsOf(saved) : parseName(fullName);
  return { fullName, ...partValues(parts) };
}

/** What follows from a part of the name typed by itself: the whole name. */
export function valuesOfPart(values: Values, key: NamePartKey, text: string): Values {
  const parts = { ...namePartsOf(values), [key]: text };
  return { fullName: formatName(parts), ...partValues(parts) };
}

/** In which way the record is filed. */
export function fileAsKindOf(values: Values): FileAsKind {
  return fileAsKinds.find((kind) => kind === values.fileAsChoice) ?? 'lastFirst';
}

/** Under which text the record will be filed. */
export function fileAsText(values: Values): string {
  return fileAs(
    fileAsKindOf(values),
    namePartsOf(values),
    textOf(values, 'company') || null,
    textOf(values, 'fileAs'),
  );
}

function partValues(parts: NameParts): Values {
  return Object.fromEntries(namePartKeys.map((key) => [key, parts[key] || null]));
}
