import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportResult } from '#contract/imports.ts';
import { Card } from '../design/card.tsx';
import classes from './imports.module.css';
import { RejectedRows } from './rejected-rows.tsx';

/** The rows that an import has not taken: the first of them with the reason, and all of them as a file to mend. */
export function RejectedCard({ importId, result }: { importId: number; result: ImportResult }) {
  const { t } = useTranslation();
  // A result that was written before they were told has none.
  const { rejected, rejections = [] } = result;
  return (
    <Card title={t('imports.result.rejectedTitle', { count: rejected })}>
      <p>{t('imports.result.rejectedText')}</p>
      {rejections.length > 0 && (
        <>
          {rejections.length < rejected && <h3 className={classes.someRows}>{t('imports.plan.someRows')}</h3>}
          <RejectedRows rejections={rejections} />
        </>
      )}
      <div className={classes.buttons}>
        <Button
          component="a"
          href={`/api/v1/imports/${importId}/rejected`}
          download
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.5} />}
        >
          {t('imports.result.download')}
        </Button>
      </div>
    </Card>
  );
}
