import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AddressPart as Part } from '#domain/fields/address-parts.ts';
import classes from './rows.module.css';

interface AddressPartProps {
  id: string;
  part: Part;
  rowName: string;
  value: string;
  onChange: (text: string) => void;
  onLeave: () => void;
  problemId: string | undefined;
  placeholder?: string | undefined;
  readOnly: boolean;
}

/** Street, postal code, place, region or country. A street may have several lines (Shift+Enter). */
export function AddressPart(props: AddressPartProps) {
  const { id, part, rowName, value, onChange, onLeave, problemId, placeholder, readOnly } = props;
  const { t } = useTranslation();
  const text = t(`record.address.${part}`);
  const shared = {
    id,
    'aria-label': `${rowName}, ${text}`,
    'aria-invalid': problemId !== undefined || undefined,
    'aria-describedby': problemId,
    placeholder: placeholder ?? text,
    value,
    onBlur: onLeave,
    readOnly,
    autoComplete: 'off',
  };
  if (part === 'street')
    return (
      <Textarea
        {...shared}
        variant="unstyled"
        autosize
        minRows={1}
        maxRows={5}
        className={classes.street}
        onChange={(event) => onChange(event.currentTarget.value)}
        data-goes-on-by-enter
      />
    );
  return (
    <input
      {...shared}
      type="text"
      inputMode={part === 'postalCode' ? 'text' : undefined}
      className={classes.part}
      data-part={part}
      spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
