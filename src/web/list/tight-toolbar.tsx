import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SortKey } from '#domain/filters/sort.ts';
import type { GridColumn } from '../grid/grid-column.ts';
import type { ServerRow } from '../grid/server-list.ts';
import classes from './list.module.css';

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
  sort: readonly SortKey[];
  onSort(field: string): void;
}

/** The order on a phone, where there are no column names to tap. */
export function SortMenu({ columns, sort, onSort }: SortMenuProps) {
  const { t } = useTranslation();
  const [first] = sort;
  const Arrow = first?.descending ? IconArrowDown : IconArrowUp;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" aria-label={t('list.sort')}>
          <IconArrowsSort size={18} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {columns
          .filter(({ sortable }) => sortable)
          .map(({ key, header }) => (
            <Menu.Item
              key={key}
              aria-current={first?.field === key || undefined}
              rightSection={first?.field === key && <Arrow size={16} stroke={1.75} aria-hidden />}
              onClick={() => onSort(key)}
            >
              {header}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
