import { useEffect, useEffectEvent, useRef } from 'react';
import { describeType, type RecordType } from '#domain/records/record-types.ts';
import { announce } from '../design/live-region.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';

/**
 * Says how many records there are, each time others are asked for: another filter, search or view. What colleagues
 * add meanwhile is told by the status line alone.
 *
 * @param asked which records are asked for, as one text
 */
export function useSpokenTotal(type: RecordType, asked: string, total: number | null): void {
  const format = useFormat();
  const language = useLanguage();
  const said = useRef<string | null>(null);
  const speak = useEffectEvent((count: number) => {
    const { one, many } = describeType(type).label;
    announce(`${format.number(count)} ${(count === 1 ? one : many)[language]}`);
  });
  useEffect(() => {
    if (total === null || said.current === asked) return;
    const isFirst = said.current === null;
    said.current = asked;
    if (!isFirst) speak(total);
  }, [asked, total]);
}
