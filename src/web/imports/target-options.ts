import type { TFunction } from 'i18next';
import { offeredTargets, type TargetLabels, targetName } from '#domain/imports/import-targets.ts';
import type { Language } from '#domain/people/roles.ts';
import { describeType, fieldsOf, type ImportedType } from '#domain/records/record-types.ts';
import { capitalised } from '../i18n/capitalised.ts';

/** What stands for "not imported" where a choice cannot be nothing. */
export const LEFT_OUT = '-';

/** Where a column can go, by the sections of the form; with it the places of its own that some columns go to. */
export function targetOptions(
  t: TFunction,
  language: Language,
  type: ImportedType,
  used: readonly (string | null)[],
  labels: TargetLabels,
) {
  const fields = fieldsOf(type);
  const offered = offeredTargets(fields, labels);
  const sections = [...new Set(offered.map((target) => target.section))];
  const own = [...new Set(used)].filter(
    (target) => target !== null && !offered.some(({ key }) => key === target),
  ) as string[];
  return [
    { value: LEFT_OUT, label: t('imports.columns.notImported') },
    ...sections.map((section) => ({
      // As in the form, the name of the type stands over its first fields.
      group:
        section === 'identity'
          ? capitalised(describeType(type).label.one[language])
          : t(`imports.columns.sections.${section}`),
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
