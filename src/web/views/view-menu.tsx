import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '#domain/records/record-types.ts';
import type { ListState } from '#domain/views/list-state.ts';
import type { OpenView } from './use-open-view.ts';
import { ViewNaming } from './view-naming.tsx';
import classes from './views.module.css';

const ViewItems = lazy(() => import('./view-items.tsx').then((module) => ({ default: module.ViewItems })));

interface ViewMenuProps {
  type: RecordType;
  view: OpenView;
  /** What the list shows now. */
  state: ListState;
}

/** The name of the view as the heading of its list; opens the other views, and what can be done to this one. */
export function ViewMenu({ type, view, state }: ViewMenuProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  return (
    <>
      <Menu
        opened={opened}
        onChange={setOpened}
        position="bottom-start"
        width={300}
        offset={6}
        // All that a page says stands within its main part.
        portalProps={{ target: 'main' }}
        checkIcon={<IconCheck size={16} stroke={1.5} />}
      >
        <Menu.Target>
          <UnstyledButton className={classes.name} title={t('views.choose')}>
            <span className={classes.nameText}>{view.name}</span>
            <IconChevronDown size={16} stroke={1.5} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown className={classes.dropdown}>
          <Suspense>
            {opened && (
              <ViewItems
                type={type}
                view={view}
                state={state}
                onName={setNaming}
                onClose={() => setOpened(false)}
              />
            )}
          </Suspense>
        </Menu.Dropdown>
      </Menu>
      <ViewNaming type={type} view={view} state={state} naming={naming} onClose={() => setNaming(null)} />
    </>
  );
}
