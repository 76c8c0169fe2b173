import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../api/client.ts';
import { useMay } from '../auth/use-me.ts';
import { Card } from '../design/card.tsx';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import classes from './categories.module.css';
import { CategoryRow } from './category-row.tsx';
import { NewCategory } from './new-category.tsx';

/** The categories that records can have: those offered, and those that are no longer. */
export function CategoriesPage() {
  const { t } = useTranslation();
  const mayAdd = useMay('records.write');
  const { data, error, refetch } = useQuery(orpc.categories.list.queryOptions());
  const offered = data?.items.filter(({ retired }) => !retired) ?? [];
  const retired = data?.items.filter((category) => category.retired) ?? [];
  return (
    <SettingsFrame title={t('categories.title')}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data && (
        <Card title={t('categories.offered')}>
          <p className={classes.text}>{t('categories.text')}</p>
          <ul className={classes.list}>
            {offered.map((category) => (
              <CategoryRow key={category.id} category={category} />
            ))}
          </ul>
          {mayAdd && <NewCategory />}
        </Card>
      )}
      {retired.length > 0 && (
        <Card title={t('categories.retired')}>
          <p className={classes.text}>{t('categories.retiredText')}</p>
          <ul className={classes.list}>
            {retired.map((category) => (
              <CategoryRow key={category.id} category={category} />
            ))}
          </ul>
        </Card>
      )}
    </SettingsFrame>
  );
}
