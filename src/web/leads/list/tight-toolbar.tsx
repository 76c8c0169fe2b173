import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridColumn, GridSort } from '../../grid/grid-column.ts';
import type { ServerRow } from '../../grid/server-list.ts';
import classes from './lead-list.module.css';
import { highestFirst, sortAfterClick } from './list-address.ts';

/** Below the heading, where the window is too narrow for the search to stand beside it. */
export function TightToolbar({ search, children }: { search: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.tightToolbar}>
      {search}
      {children}
    </div>
  );
}

interface SortMenuProps {
  columns: readonly GridColumn<ServerRow>[];
  sort: GridSort;
  onSort(sort: GridSort): void;
}

/** The order on a phone, where there are no column names to tap. */
export function SortMenu({ columns, sort, onSort }: SortMenuProps) {
  const { t } = useTranslation();
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" aria-label={t('leadList.sort')}>
          <IconArrowsSort size={18} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.map(({ key, header }) => (
          <Menu.Item
            key={key}
            aria-current={sort.key === key || undefined}
            rightSection={sort.key === key && <Arrow size={16} stroke={1.75} aria-hidden />}
            onClick={() => onSort(sortAfterClick(sort, key, highestFirst.has(key)))}
          >
            {header}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
