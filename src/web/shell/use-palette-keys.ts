import { useCombobox } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';

/**
 * The keys of a field whose list is always open, and what a screen reader needs to follow them. The first
 * line is chosen whenever the list becomes another, so that Enter takes it; Mantine's own target tells a
 * reader only of lines reached with the arrows.
 */
export function usePaletteKeys(listIdentity: string) {
  const combobox = useCombobox({ opened: true });
  const listId = useId();
  const [activeId, setActiveId] = useState<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: chosen anew for each list, not for each render
  useEffect(() => {
    setActiveId(combobox.selectFirstOption());
  }, [listIdentity]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActiveId(combobox.selectNextOption());
    else if (event.key === 'ArrowUp') setActiveId(combobox.selectPreviousOption());
    else if (event.key === 'Enter') combobox.clickSelectedOption();
    else return;
    event.preventDefault();
  };

  return {
    combobox,
    listId,
    inputProps: {
      role: 'combobox',
      autoComplete: 'off',
      'aria-autocomplete': 'list',
      'aria-expanded': true,
      'aria-controls': listId,
      'aria-activedescendant': activeId ?? undefined,
      onKeyDown,
    },
  } as const;
}
