import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';
import { mergeAddress } from '../../duplicates/duplicates-address.ts';

/** Remembers, while what is typed is saved, that the record is to be merged with another then. */
export function useMergeAfterSave(base: DuplicateBase | null) {
  const navigate = useNavigate();
  const other = useRef<number | null>(null);
  return {
    want: (otherId: number | null) => {
      other.current = otherId;
    },
    /** Goes on to the merge, where one is wanted. */
    goOn: (id: number) => {
      if (base !== null && other.current !== null) void navigate(mergeAddress(base, [id, other.current]));
      other.current = null;
    },
  };
}
