import { type ReactNode, useId } from 'react';
import classes from './card.module.css';

interface CardProps {
  title: string;
  /** At the right of the title: a switch, a quiet button, a count. */
  actions?: ReactNode;
  /** A part of a form, not of the page: a group of fields, of which there may be many, and two alike. */
  isGroup?: boolean;
  children: ReactNode;
}

/** One section of a form or a settings page: a heading and what belongs together under it. */
export function Card({ title, actions, isGroup, children }: CardProps) {
  const heading = useId();
  return (
    <section className={classes.card} aria-labelledby={heading} role={isGroup ? 'group' : undefined}>
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
