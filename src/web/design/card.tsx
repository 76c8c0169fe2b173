import { type ReactNode, useId } from 'react';
import classes from './card.module.css';

interface CardProps {
  title: string;
  /** At the right of the title: a switch, a quiet button, a count. */
  actions?: ReactNode;
  children: ReactNode;
}

/** One section of a form or a settings page: a heading and what belongs together under it. */
export function Card({ title, actions, children }: CardProps) {
  const heading = useId();
  return (
    <section className={classes.card} aria-labelledby={heading}>
      <div className={classes.head}>
        <h2 id={heading} className={classes.title}>
          {title}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
