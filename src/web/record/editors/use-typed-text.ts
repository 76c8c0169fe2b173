import { useState } from 'react';
import { useForm, useFormState } from '../form/form-context.ts';
import { enterUnread } from '../form/form-state.ts';

interface TypedText<V> {
  /** The value as it is written while nobody types in it. */
  shown: string;
  /** Null where the text is no such value. */
  read: (text: string) => V | null;
  enter: (value: V | null) => void;
  leave: () => void;
}

/**
 * A value typed as text, read as it is typed and written in its usual form as it is left. Text that cannot be read
 * stays as it is, to be mended.
 */
export function useTypedText<V>(key: string, { shown, read, enter, leave }: TypedText<V>) {
  const { store } = useForm();
  const unread = useFormState((state) => state.unread[key]);
  const [typed, setTyped] = useState<string | null>(null);
  return {
    value: typed ?? unread ?? shown,
    onChange: (text: string) => {
      setTyped(text);
      const value = text.trim() === '' ? null : read(text);
      enter(value);
      if (value === null && text.trim() !== '') store.update((state) => enterUnread(state, key, text));
    },
    onBlur: () => {
      setTyped(null);
      leave();
    },
  };
}
