import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemAlert } from './problem-alert.tsx';
import classes from './question.module.css';

interface QuestionProps {
  /** What is asked, for who cannot see it stand in the form. */
  title: string;
  /** Why it could not be answered. */
  error: Error | null;
  /** What follows from a yes. */
  children: ReactNode;
  yes: string;
  no: string;
  onYes: () => void;
  onNo: () => void;
  /** Takes something away. */
  isDanger?: boolean;
  isBusy: boolean;
  isClosed?: boolean;
}

/** Asks in the midst of a form, with what follows from it, before something is done. */
export function Question(props: QuestionProps) {
  const { title, error, children, yes, no, onYes, onNo, isDanger = false, isBusy, isClosed = false } = props;
  return (
    <section className={classes.question} aria-label={title}>
      <ProblemAlert error={error} />
      {children}
      <Group gap="xs">
        <Button {...(isDanger && { color: 'red' })} loading={isBusy} disabled={isClosed} onClick={onYes}>
          {yes}
        </Button>
        <Button variant="default" onClick={onNo}>
          {no}
        </Button>
      </Group>
    </section>
  );
}
