import { ActionIcon, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OwnListItem } from '#contract/own-lists.ts';
import { categoryColors } from '#domain/categories/category-colors.ts';
import { categoryStyle } from '../categories/category-style.ts';
import classes from './own-lists.module.css';
import type { ChangeItem } from './use-change-item.ts';

/** The colour of a category, by sight and by name. */
export function ItemColor({ item, onChange }: { item: OwnListItem; onChange: ChangeItem }) {
  const { t } = useTranslation();
  const { name } = item;
  const color = item.color ?? 'grey';
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('ownLists.colorOf', { name, color: t(`categories.colors.${color}`) })}
        >
          <span className={classes.swatch} style={categoryStyle(color)} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={color}
          onChange={(value) => {
            const chosen = categoryColors.find((each) => each === value);
            if (chosen && chosen !== color) void onChange({ color: chosen }, { color });
          }}
        >
          {categoryColors.map((each) => (
            <Menu.RadioItem key={each} value={each}>
              <span className={classes.colorLine}>
                <span className={classes.swatch} style={categoryStyle(each)} aria-hidden />
                {t(`categories.colors.${each}`)}
              </span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
