import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldKind } from '#domain/fields/field.ts';
import {
  type BuiltInType,
  baseOf,
  describeType,
  fieldsOf,
  type RecordType,
} from '#domain/records/record-types.ts';
import { type ListColumn, usualColumns } from '#domain/views/list-columns.ts';
import type { GridColumn } from '../grid/grid-column.ts';
import type { ServerRow } from '../grid/server-list.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { Cell, cellText } from './cell.tsx';
import classes from './list.module.css';
import type { ColleagueName } from './short-names.ts';

/** Colleagues by id. */
export type Names = ReadonlyMap<number, ColleagueName>;

/** How much room a column takes: at least so many CSS px, and a share of what is left over. */
type Room = Pick<GridColumn<unknown>, 'minWidth' | 'grow'>;

const nameRoom: Room = { minWidth: 140, grow: 21 };
const someText: Room = { minWidth: 110, grow: 14 };
const narrow: Room = { minWidth: 98, grow: 0 };
/** "24/12/2026". */
const aDate: Room = { minWidth: 102, grow: 0 };
/** "14. des. 2025". */
const aDay: Room = { minWidth: 118, grow: 0 };

const roomOfKind: Partial<Record<FieldKind, Room>> = {
  text: { minWidth: 100, grow: 19 },
  stars: { minWidth: 100, grow: 0 },
  emails: { minWidth: 130, grow: 18 },
  phones: { minWidth: 124, grow: 4 },
  person: { minWidth: 104, grow: 10 },
  addresses: { minWidth: 150, grow: 18 },
  longText: { minWidth: 160, grow: 16 },
  account: { minWidth: 130, grow: 14 },
  listItems: { minWidth: 130, grow: 12 },
  criteria: { minWidth: 150, grow: 14 },
  yesNo: { minWidth: 92, grow: 0 },
  timestamp: aDay,
  date: aDate,
  wholeNumber: narrow,
  number: narrow,
  money: { minWidth: 128, grow: 0 },
};

/** Which of the columns that nobody chose give way where there is no room for all, the first of them first. */
const ofPeople = { phones: 1, emails: 2, assignedToId: 3, updatedAt: 4 };
const giveWay: Readonly<Record<BuiltInType, Readonly<Record<string, number>>>> = {
  lead: ofPeople,
  contact: ofPeople,
  account: { addresses: 1, emails: 2, assignedToId: 3 },
  campaign: { endDate: 1, assignedToId: 2, code: 3, updatedAt: 4, campaignType: 5 },
};

/** The columns of a list, drawn from the fields of its type. */
export function useColumns(
  type: RecordType,
  shown: readonly ListColumn[],
  names: Names,
): readonly GridColumn<ServerRow>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  return useMemo(() => {
    const fields = fieldsOf(type);
    const { nameField } = describeType(type);
    const usual = usualColumns(type);
    const isUsual =
      shown.length === usual.length &&
      shown.every(({ key, width }, i) => key === usual[i] && width === undefined);
    const words = { names, format, language, t };
    return shown.flatMap(({ key, width, frozen }): GridColumn<ServerRow>[] => {
      const field = fields[key];
      if (field === undefined) return [];
      const isName = key === nameField;
      const common = { key, width, frozen, sortable: field.sortable === true };
      if (isName)
        return [
          {
            ...common,
            ...nameRoom,
            header: t('list.name'),
            render: (row) => <bdi className={classes.name}>{row.name}</bdi>,
            text: (row) => row.name,
          },
        ];
      return [
        {
          ...common,
          ...(roomOfKind[field.kind] ?? someText),
          header: field.label[language],
          givesWay: isUsual ? giveWay[baseOf(type)][key] : undefined,
          render: (row) => <Cell field={field} value={row.values[key] ?? null} words={words} />,
          text: (row) => cellText(field, row.values[key] ?? null, words),
        },
      ];
    });
  }, [type, shown, names, t, format, language]);
}
