import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { describeType, recordTypeNames } from '#domain/records/record-types.ts';
import { orpc } from '../api/client.ts';
import { DateField } from '../dates/date-field.tsx';
import { capitalised } from '../i18n/capitalised.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './change-sets.module.css';
import { type ChangesAddress, lookedForKinds, readChangesAddress } from './changes-address.ts';

interface ChangeFiltersProps {
  shown: ChangesAddress;
  onChange: (next: ChangesAddress) => void;
}

/** Whose changes of which kind, to what, and when. */
export function ChangeFilters({ shown, onChange }: ChangeFiltersProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: people } = useQuery(orpc.people.list.queryOptions());
  const set = (key: keyof ChangesAddress, value: string) => {
    const { [key]: _, ...others } = shown;
    const given = key === 'person' ? Number(value) : value;
    onChange(value === '' ? others : readChangesAddress({ ...others, [key]: given }));
  };
  return (
    <fieldset className={classes.filters} aria-label={t('changeSets.filters')}>
      <NativeSelect
        label={t('changeSets.person')}
        value={shown.person ?? ''}
        onChange={(event) => set('person', event.currentTarget.value)}
        data={[
          { value: '', label: t('changeSets.everyone') },
          ...(people?.items ?? []).map((one) => ({ value: String(one.id), label: one.name })),
        ]}
      />
      <NativeSelect
        label={t('changeSets.kind')}
        value={shown.kind ?? ''}
        onChange={(event) => set('kind', event.currentTarget.value)}
        data={[
          { value: '', label: t('changeSets.allKinds') },
          ...lookedForKinds.map((kind) => ({ value: kind, label: t(`changeSets.kinds.${kind}`) })),
        ]}
      />
      <NativeSelect
        label={t('changeSets.type')}
        value={shown.type ?? ''}
        onChange={(event) => set('type', event.currentTarget.value)}
        data={[
          { value: '', label: t('changeSets.allTypes') },
          ...recordTypeNames().map((type) => ({
            value: type,
            label: capitalised(describeType(type).label.many[language]),
          })),
        ]}
      />
      {(['from', 'to'] as const).map((side) => (
        <DateField
          key={side}
          label={t(`changeSets.${side}`)}
          name={t(`changeSets.${side}`)}
          value={shown[side] ?? null}
          min={side === 'to' ? shown.from : undefined}
          max={side === 'from' ? shown.to : undefined}
          onChange={(date) => set(side, date ?? '')}
        />
      ))}
    </fieldset>
  );
}
