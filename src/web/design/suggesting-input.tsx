import { Autocomplete, type AutocompleteProps, type OptionsFilter } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';

interface SuggestingInputProps extends Omit<AutocompleteProps, 'data' | 'filter'> {
  suggestions: readonly string[];
}

const showAll: OptionsFilter = ({ options }) => options;

/**
 * Text of one's own, or one of the suggestions. As it is come upon, all suggestions are shown, whatever stands in it;
 * what is typed then narrows them.
 */
export function SuggestingInput({ suggestions, onChange, onFocus, onBlur, ...props }: SuggestingInputProps) {
  const [isTyping, setTyping] = useState(false);
  return (
    <Autocomplete
      data={[...new Set(suggestions)]}
      filter={isTyping ? undefined : showAll}
      rightSection={<IconChevronDown size={16} stroke={1.5} aria-hidden />}
      rightSectionPointerEvents="none"
      autoComplete="off"
      onChange={(text) => {
        setTyping(!suggestions.includes(text));
        onChange?.(text);
      }}
      onFocus={(event) => {
        setTyping(false);
        event.currentTarget.select();
        onFocus?.(event);
      }}
      onBlur={onBlur}
      {...props}
    />
  );
}
