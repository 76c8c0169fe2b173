import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ownListNames } from '#domain/own-lists/own-lists.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ownFieldsQuery } from '../own-fields/adopt-own-fields.ts';

/** A list as its page tells of it. */
export interface ShownList {
  readonly list: string;
  readonly title: string;
  readonly text: string;
  /** What a new item of it is called. */
  readonly newItem: string;
}

/** The lists that come with Winnow, and those of the own fields that are chosen from one. */
export function useShownLists(): { ours: readonly ShownList[]; ofFields: readonly ShownList[] } {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery(ownFieldsQuery);
  return {
    ours: ownListNames.map((list) => ({
      list,
      title: t(`ownLists.of.${list}.title`),
      text: t(`ownLists.of.${list}.text`),
      newItem: t(`ownLists.of.${list}.new`),
    })),
    ofFields: (data?.items ?? [])
      .filter(({ kind }) => kind === 'choice' || kind === 'choices')
      .map(({ id, label }) => ({
        list: `field:${id}`,
        title: label[language],
        text: t('ownLists.ofField.text'),
        newItem: t('ownLists.ofField.new'),
      })),
  };
}
