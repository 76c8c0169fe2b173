import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.ts';

interface ProblemAlertProps {
  /** Whatever was thrown; nothing is shown without one. */
  error: unknown;
  onRetry?: () => void;
}

/** Says what went wrong and what to do about it, in the sentences of the problem document. */
export function ProblemAlert({ error, onRetry }: ProblemAlertProps) {
  const { t } = useTranslation();
  if (error === null || error === undefined) return null;
  const { title, detail, errors } = problemOf(error);
  const sentences = errors?.map((each) => each.detail).filter((sentence) => !detail.includes(sentence)) ?? [];
  return (
    <Alert color="red" variant="light" title={title} icon={<IconAlertTriangle stroke={1.5} />} role="alert">
      {detail}
      {sentences.length > 0 && (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {onRetry && (
        <Button variant="default" mt={8} onClick={onRetry}>
          {t('common.tryAgain')}
        </Button>
      )}
    </Alert>
  );
}
