import { useMemo } from 'react';
import {
  formatAgo,
  formatDate,
  formatDateTime,
  formatDay,
  formatLongDate,
  formatNumber,
  formatTime,
  formatWeekdayAndDate,
  type Moment,
} from './format.ts';
import { useLanguage } from './use-language.ts';

/** The formatters of `format.ts` in the language of the page. */
export function useFormat() {
  const language = useLanguage();
  return useMemo(
    () => ({
      number: (value: number) => formatNumber(language, value),
      date: (moment: Moment) => formatDate(language, moment),
      longDate: (moment: Moment) => formatLongDate(language, moment),
      weekdayAndDate: (date: string) => formatWeekdayAndDate(language, date),
      time: (moment: Moment) => formatTime(language, moment),
      dateTime: (moment: Moment) => formatDateTime(language, moment),
      day: (moment: Moment) => formatDay(language, moment),
      ago: (moment: Moment) => formatAgo(language, moment),
    }),
    [language],
  );
}
