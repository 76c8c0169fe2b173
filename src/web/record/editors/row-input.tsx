import { type HTMLAttributes, useState } from 'react';
import classes from './rows.module.css';

interface RowInputProps {
  id: string;
  /** The id of the sentence that says what has to be mended. */
  problemId: string | undefined;
  /** What the row is called, for readers: "Phone 2". */
  name: string;
  value: string;
  /** The value as it is written while nobody types in it. */
  shown: string | undefined;
  tidy: ((value: string) => string) | undefined;
  inputMode: HTMLAttributes<HTMLInputElement>['inputMode'];
  placeholder: string | undefined;
  onChange: (value: string) => void;
  onLeave: () => void;
  readOnly: boolean;
}

/** The number or address of a row. Plain text to the browser, which would else change what is typed. */
export function RowInput(props: RowInputProps) {
  const { id, problemId, name, value, shown, tidy, inputMode, placeholder, onChange, onLeave, readOnly } =
    props;
  const [isTyping, setTyping] = useState(false);
  const leave = () => {
    setTyping(false);
    const tidied = tidy?.(value) ?? value;
    if (tidied !== value && !readOnly) onChange(tidied);
    onLeave();
  };
  return (
    <input
      id={id}
      type="text"
      inputMode={inputMode}
      className={classes.value}
      aria-label={name}
      aria-invalid={problemId !== undefined || undefined}
      aria-describedby={problemId}
      autoComplete="off"
      spellCheck={false}
      placeholder={placeholder}
      value={isTyping ? value : (shown ?? value)}
      onChange={(event) => onChange(event.currentTarget.value)}
      onFocus={() => setTyping(true)}
      onBlur={leave}
      readOnly={readOnly}
    />
  );
}
