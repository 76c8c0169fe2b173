import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type DuplicateBase, duplicateBases } from '#domain/duplicates/duplicate-base.ts';
import classes from './duplicates.module.css';

/** Of what duplicates are shown: people or accounts, each with a search of its own. */
export function BaseChoice({ chosen }: { chosen: DuplicateBase }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className={classes.base}>
      <SegmentedControl
        size="sm"
        aria-label={t('duplicates.base.label')}
        data={duplicateBases.map((base) => ({ value: base, label: t(`duplicates.base.${base}`) }))}
        value={chosen}
        onChange={(base) =>
          void navigate({ to: '/duplicates', search: base === 'account' ? { base } : {}, replace: true })
        }
      />
    </div>
  );
}
