import { Stars } from '../../design/stars.tsx';
import { StarsInput } from '../../design/stars-input.tsx';
import { useField } from '../form/form-context.ts';
import type { EditorProps } from './editor.ts';

/** Stars to click. */
export function StarsEditor({ fieldKey }: EditorProps) {
  const { label, value, enter, id, readOnly } = useField(fieldKey, 'stars');
  return (
    <div id={id} tabIndex={-1}>
      {readOnly ? (
        <Stars value={value} size={21} />
      ) : (
        <StarsInput label={label} value={value} onChange={enter} />
      )}
    </div>
  );
}
