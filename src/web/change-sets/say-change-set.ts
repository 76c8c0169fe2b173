import type { TFunction } from 'i18next';
import type { ChangeAct, ChangeSet } from '#contract/change-sets.ts';
import type { Language } from '#domain/people/roles.ts';
import { describeSubject, isSettingType, subjectTypesAmong } from '#domain/settings/setting-types.ts';
import { formatNumber } from '../i18n/format.ts';

/** Fields that are named; the others are counted. */
const namedFields = 3;

/** What was done, as the part of a sentence that follows the name of who did it: "assigned 12 leads to Jonas". */
export function sayChangeSet(t: TFunction, language: Language, set: ChangeSet): string {
  const what = sayRecords(t, language, set);
  const act = mainAct(set);
  switch (set.kind) {
    case 'assign':
      return set.assignedTo === null
        ? t('changeSets.did.assignNobody', { what })
        : t('changeSets.did.assign', { what, name: set.assignedTo });
    case 'import':
      return t('changeSets.did.import', { what });
    case 'merge':
      return t('changeSets.did.merge', { what });
    case 'undo':
      return t('changeSets.did.undo', { what });
    case 'sampleData':
      return t(`changeSets.did.${act === 'deleted' ? 'sampleDataGone' : 'sampleData'}`, { what });
    case 'rescore':
      return t('changeSets.did.rescore', { what });
    case 'settings':
      if (act === 'deleted' || act === 'restored') return t(`changeSets.didSetting.${act}`, { what });
      return sayChanged(t, set, what);
    default:
      return sayChanged(t, set, what);
  }
}

function sayChanged(t: TFunction, set: ChangeSet, what: string): string {
  const act = mainAct(set);
  if (act !== 'changed' || set.fields.length === 0) return t(`changeSets.did.${act}`, { what });
  return t('changeSets.did.changedFields', { what, fields: sayFields(t, set) });
}

/** The name of the one record, or how many of each type: "3 leads and 1 account". */
function sayRecords(t: TFunction, language: Language, { record, counts }: ChangeSet): string {
  if (record !== null && record.name !== '') {
    if (!isSettingType(record.type)) return record.name;
    return t('changeSets.setting', {
      kind: describeSubject(record.type).label.one[language],
      name: record.name,
    });
  }
  const parts = subjectTypesAmong(Object.keys(counts)).flatMap((type) => {
    const number = Object.values(counts[type] ?? {}).reduce((sum, one) => sum + (one ?? 0), 0);
    if (number === 0) return [];
    const { one, many } = describeSubject(type).label;
    return [`${formatNumber(language, number)} ${(number === 1 ? one : many)[language]}`];
  });
  return join(t, parts);
}

function sayFields(t: TFunction, { fields }: ChangeSet): string {
  const names = fields.map(({ name }) => name);
  if (names.length <= namedFields) return join(t, names);
  const named = names.slice(0, namedFields - 1);
  return t('changeSets.andMoreFields', { fields: named.join(', '), count: names.length - named.length });
}

function join(t: TFunction, parts: readonly string[]): string {
  const [last = ''] = parts.slice(-1);
  return parts.length < 2 ? last : t('changeSets.and', { first: parts.slice(0, -1).join(', '), last });
}

/** What became of most of the records. */
function mainAct({ counts }: ChangeSet): ChangeAct {
  const sums: Record<ChangeAct, number> = { created: 0, changed: 0, deleted: 0, restored: 0 };
  for (const ofType of Object.values(counts))
    for (const act of Object.keys(sums) as ChangeAct[]) sums[act] += ofType?.[act] ?? 0;
  const acts = (Object.keys(sums) as ChangeAct[]).sort((one, other) => sums[other] - sums[one]);
  return acts[0] ?? 'changed';
}
