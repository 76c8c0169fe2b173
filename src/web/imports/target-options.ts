import type { TFunction } from 'i18next';
import type { FieldSet } from '#domain/fields/field.ts';
import { offeredTargets, type TargetLabels, targetName } from '#domain/imports/import-targets.ts';
import type { Language } from '#domain/people/roles.ts';

/** What stands for "not imported" where a choice cannot be nothing. */
export const LEFT_OUT = '-';

/** Where a column can go, by the sections of the form; with it the places of its own that some columns go to. */
export function targetOptions(
  t: TFunction,
  language: Language,
  fields: FieldSet,
  used: readonly (string | null)[],
  labels: TargetLabels,
) {
  const offered = offeredTargets(fields, labels);
  const sections = [...new Set(offered.map((target) => target.section))];
  const own = [...new Set(used)].filter(
    (target) => target !== null && !offered.some(({ key }) => key === target),
  ) as string[];
  return [
    { value: LEFT_OUT, label: t('imports.columns.notImported') },
    ...sections.map((section) => ({
      group: t(`imports.columns.sections.${section}`),
      items: [
        ...offered
          .filter((target) => target.section === section)
          .map(({ key, label }) => ({ value: key, label: label[language] })),
        ...(section === 'contact'
          ? own.map((target) => ({
              value: target,
              label: targetName(target, fields, labels)[language],
            }))
          : []),
      ],
    })),
  ];
}
