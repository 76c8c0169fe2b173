import { ActionIcon, Indicator } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '#domain/filters/filter.ts';
import { partsOf } from '#domain/filters/filter-parts.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { LateDialog } from '../design/late-dialog.tsx';
import { FilterBar } from './filter-bar.tsx';

interface FilterSheetProps {
  type: RecordType;
  filter: Filter | null;
  onChange(filter: Filter | null): void;
}

/** The filter on a phone: a button that says how many conditions there are, and a sheet with them. */
export function FilterSheet({ type, filter, onChange }: FilterSheetProps) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  const count = partsOf(filter).length;
  return (
    <>
      <Indicator label={count} size={16} disabled={count === 0}>
        <ActionIcon variant="default" aria-label={t('filter.button', { count })} onClick={open}>
          <IconFilter size={18} stroke={1.5} />
        </ActionIcon>
      </Indicator>
      <LateDialog opened={opened} onClose={close} title={t('filter.label')} yOffset="18vh">
        <FilterBar type={type} filter={filter} onChange={onChange} />
      </LateDialog>
    </>
  );
}
