import type { ReactNode } from 'react';
import classes from './duplicates.module.css';

interface ChoiceOptionProps {
  name: string;
  checked: boolean;
  onChoose: () => void;
  children: ReactNode;
}

/** One of several values to choose between. */
export function ChoiceOption({ name, checked, onChoose, children }: ChoiceOptionProps) {
  return (
    <label className={classes.option}>
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span className={classes.optionValue}>{children}</span>
    </label>
  );
}
