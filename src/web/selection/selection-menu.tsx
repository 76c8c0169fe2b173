import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../design/key-hint.tsx';
import type { SelectionAction } from './action.ts';

interface SelectionMenuProps {
  at: { readonly x: number; readonly y: number };
  actions: readonly SelectionAction[];
  onAct(action: SelectionAction): void;
  onClose(): void;
}

/** The same actions as the bar, where the pointer is. */
export function SelectionMenu({ at, actions, onAct, onClose }: SelectionMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu opened onClose={onClose} position="bottom-start" offset={2} key={`${at.x} ${at.y}`}>
      <Menu.Target>
        <span aria-hidden style={{ position: 'fixed', left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('selection.actions')}>
        {actions.map((action) => (
          <Menu.Item
            key={action.id}
            leftSection={<action.icon size={16} stroke={1.5} aria-hidden />}
            rightSection={action.keys && <KeyHint keys={action.keys} />}
            onClick={() => onAct(action)}
          >
            {t(action.label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
