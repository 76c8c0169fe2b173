import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { offeredLabels } from '#domain/fields/contact-fields.ts';
import { type LabelledKind, labelLists } from '#domain/own-lists/own-lists.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { knownLabelText } from '../record/values/label-text.ts';
import { offered, useOwnList } from './use-own-list.ts';

/** The labels under which the values of a field stand. */
export interface Labels {
  /** Those that can be chosen, as records hold them. */
  readonly offered: readonly string[];
  /** A label in the reader's language; one that the list has not is in the words of whoever wrote it. */
  textOf(label: string): string;
  /** The label that was meant by a typed text: one of the list where it says the same, else the text itself. */
  labelOf(text: string): string;
  /** The label of the next row: the first offered one that no row has yet. */
  nextFor(rows: readonly { label: string }[]): string;
}

/** The labels of a field that holds many values; none where it holds no such. */
export function useLabels(kind: LabelledKind | null): Labels {
  const { t } = useTranslation();
  const language = useLanguage();
  const items = useOwnList(kind === null ? '' : labelLists[kind], { enabled: kind !== null });
  return useMemo(() => {
    const texts = new Map(items?.map(({ key, labels }) => [key, labels[language]]));
    const keys = items
      ? offered(items).flatMap(({ key }) => key ?? [])
      : kind === null
        ? []
        : offeredLabels[kind];
    const all = [...keys, ...(items ?? []).flatMap(({ key }) => key ?? [])];
    const textOf = (label: string) => texts.get(label) ?? knownLabelText(label, t);
    return {
      offered: keys,
      textOf,
      labelOf: (text) => {
        const typed = text.trim().toLocaleLowerCase();
        return all.find((label) => textOf(label).toLocaleLowerCase() === typed) ?? text;
      },
      nextFor: (rows) => keys.find((label) => !rows.some((row) => row.label === label)) ?? keys[0] ?? 'other',
    };
  }, [items, kind, language, t]);
}
