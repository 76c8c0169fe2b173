import { Menu } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './views.module.css';

interface ViewItemProps extends Omit<ComponentProps<typeof Menu.RadioItem>, 'value'> {
  viewKey: string;
  name: string;
  /** Whose it is, where that is somebody else. */
  owner?: string | undefined;
  opensWith: string;
  onOpen(key: string): void;
}

/** A view in the menu: ticked when it is open, marked when the list opens with it. */
export function ViewItem({ viewKey, name, owner, opensWith, onOpen, ...props }: ViewItemProps) {
  const { t } = useTranslation();
  return (
    <Menu.RadioItem
      {...props}
      value={viewKey}
      closeMenuOnClick
      // Not on a change alone: the view that is open is chosen again to drop what was changed.
      onClick={() => onOpen(viewKey)}
      rightSection={
        (owner || opensWith === viewKey) && (
          <span className={classes.aside}>
            {[owner, opensWith === viewKey && t('views.default')].filter(Boolean).join(' · ')}
          </span>
        )
      }
    >
      <span className={classes.item}>{name}</span>
    </Menu.RadioItem>
  );
}
