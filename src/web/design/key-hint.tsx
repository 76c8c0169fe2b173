import classes from './key-hint.module.css';

/** The keys that do the same as the control it stands in, as one writes them: "Ctrl K". */
export function KeyHint({ keys }: { keys: string }) {
  return <kbd className={classes.keys} data-keys={keys} aria-hidden />;
}
