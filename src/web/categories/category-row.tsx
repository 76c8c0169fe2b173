import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Category } from '#contract/categories.ts';
import { useMay } from '../auth/use-me.ts';
import { useFormat } from '../i18n/use-format.ts';
import classes from './categories.module.css';
import { CategoryColorChoice } from './category-color-choice.tsx';
import { CategoryName } from './category-name.tsx';
import { categoryStyle } from './category-style.ts';
import { useChangeCategory } from './use-change-category.ts';

/** One category of the list; who may changes it in its place. */
export function CategoryRow({ category }: { category: Category }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayManage = useMay('settings.manage');
  const change = useChangeCategory(category);
  const { name, color, records, retired } = category;
  const count = (
    <span className={classes.count}>
      {t('categories.records', { count: records, shown: format.number(records) })}
    </span>
  );
  if (!mayManage)
    return (
      <li className={classes.row}>
        <span className={classes.pill} style={categoryStyle(color)}>
          {name}
        </span>
        {count}
      </li>
    );
  return (
    <li className={classes.row} data-managed>
      <CategoryColorChoice
        label={t('categories.colorOf', { name })}
        color={color}
        onChange={(next) => change({ color: next }, { color })}
      />
      <CategoryName name={name} onChange={(next) => change({ name: next }, { name })} />
      {count}
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-label={t(retired ? 'categories.offerNamed' : 'categories.retireNamed', { name })}
        onClick={() => change({ retired: !retired }, { retired })}
      >
        {t(retired ? 'categories.offer' : 'categories.retire')}
      </Button>
    </li>
  );
}
