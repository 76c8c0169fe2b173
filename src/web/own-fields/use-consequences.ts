import { useTranslation } from 'react-i18next';
import type { Conversion } from '#contract/own-fields.ts';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** Options that are named of those that are made. */
const mostNamed = 8;

/** What follows from another kind of field besides what becomes of its values, a sentence each. */
export function useConsequences(field: OwnField, conversion: Conversion): string[] {
  const { t } = useTranslation();
  const format = useFormat();
  const list = new Intl.ListFormat(useLanguage());
  const { alike, newOptions, dropped, views, unset } = conversion;
  const quoted = (text: string) => t('ownFields.convert.quoted', { text });
  const more = newOptions.length - mostNamed;
  const rules = dropped.flatMap((rule) => {
    if (rule === 'formula' || rule === 'result') return [];
    const isDay = field.kind === 'date' || field.kind === 'dateTime';
    const name = isDay && (rule === 'min' || rule === 'max') ? (`${rule}Date` as const) : rule;
    return quoted(t(`ownFields.inputs.${name}`));
  });
  return [
    ...(alike > 0 ? [t('ownFields.convert.alike', { count: alike, values: format.number(alike) })] : []),
    ...(unset > 0 ? [t('ownFields.convert.unset', { count: unset, records: format.number(unset) })] : []),
    ...(newOptions.length > 0
      ? [
          t('ownFields.convert.options', {
            names: list.format([
              ...newOptions.slice(0, mostNamed).map(quoted),
              ...(more > 0
                ? [t('ownFields.convert.moreOptions', { count: more, options: format.number(more) })]
                : []),
            ]),
          }),
        ]
      : []),
    ...(rules.length > 0 ? [t('ownFields.convert.rules', { rules: list.format(rules) })] : []),
    ...(views > 0 ? [t('ownFields.convert.views', { count: views, views: format.number(views) })] : []),
  ];
}
