import {
  type Icon,
  IconAlignLeft,
  IconArrowRightCircle,
  IconCalendar,
  IconCalendarClock,
  IconCheckbox,
  IconCircleDot,
  IconCoin,
  IconHash,
  IconLetterCase,
  IconLink,
  IconListCheck,
  IconMail,
  IconMathFunction,
  IconPercentage,
  IconPhone,
  IconUser,
} from '@tabler/icons-react';
import type { OwnFieldKind } from '#domain/fields/own-fields.ts';

/** By what each kind of own field is told at a glance; its name and what it is for stand among the words. */
export const kindIcons: Readonly<Record<OwnFieldKind, Icon>> = {
  text: IconLetterCase,
  longText: IconAlignLeft,
  number: IconHash,
  currency: IconCoin,
  percent: IconPercentage,
  date: IconCalendar,
  dateTime: IconCalendarClock,
  yesNo: IconCheckbox,
  choice: IconCircleDot,
  choices: IconListCheck,
  url: IconLink,
  email: IconMail,
  phone: IconPhone,
  person: IconUser,
  link: IconArrowRightCircle,
  formula: IconMathFunction,
};

/** Whether fields of a kind are chosen from options of their own. */
export function hasOptions(kind: OwnFieldKind): boolean {
  return kind === 'choice' || kind === 'choices';
}
