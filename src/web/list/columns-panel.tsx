import { ActionIcon, Button, Checkbox, Popover, TextInput, Tooltip } from '@mantine/core';
import { IconPin, IconPinFilled, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeType, type RecordType } from '#domain/records/record-types.ts';
import { foldText } from '#domain/text/fold.ts';
import { columnFields, type ListColumn } from '#domain/views/list-columns.ts';
import { usualListState } from '#domain/views/list-state.ts';
import { announce } from '../design/live-region.tsx';
import { RowHandle } from '../design/row-handle.tsx';
import { useRowDrag } from '../design/use-row-drag.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { type ColumnsChange, movedColumn, toggledColumn, toggledFreeze } from './column-layout.ts';
import classes from './columns-panel.module.css';

interface ColumnsPanelProps {
  type: RecordType;
  columns: readonly ListColumn[];
  onColumns(update: ColumnsChange): void;
  onClose(): void;
  /** The button that it hangs from. */
  children: ReactNode;
}

/** Which columns the list shows, in which order, and which of them stay in sight. */
export function ColumnsPanel({ type, columns, onColumns, onClose, children }: ColumnsPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const { nameField } = describeType(type);
  const labels = new Map([
    [nameField, t('list.name')],
    ...columnFields(type).map(([key, field]) => [key, field.label[language]] as const),
  ]);
  const matches = (key: string) => foldText(labels.get(key) ?? '').includes(foldText(search.trim()));
  const chosen = new Set(columns.map(({ key }) => key));
  const others = [...labels.keys()]
    .filter((key) => !chosen.has(key) && matches(key))
    .toSorted((a, b) => (labels.get(a) ?? '').localeCompare(labels.get(b) ?? '', language));
  return (
    <Popover opened onChange={(opened) => !opened && onClose()} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown className={classes.panel}>
        <TextInput
          data-autofocus
          aria-label={t('list.columns.search')}
          placeholder={t('list.columns.search')}
          leftSection={<IconSearch size={15} stroke={1.5} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <div className={classes.lists}>
          <ChosenColumns
            columns={columns}
            labels={labels}
            matches={matches}
            fixed={nameField}
            onColumns={onColumns}
          />
          {others.length > 0 && <h2 className={classes.heading}>{t('list.columns.others')}</h2>}
          {others.map((key) => (
            <Checkbox
              key={key}
              className={classes.other}
              checked={false}
              label={labels.get(key)}
              onChange={() => onColumns((shown) => toggledColumn(shown, key))}
            />
          ))}
        </div>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          onClick={() => onColumns(() => usualListState(type).columns)}
        >
          {t('list.columns.reset')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

interface ChosenColumnsProps {
  columns: readonly ListColumn[];
  labels: ReadonlyMap<string, string>;
  matches: (key: string) => boolean;
  /** The column that is always there. */
  fixed: string;
  onColumns(update: ColumnsChange): void;
}

/** The columns shown, in their order: dragged by their handles, or moved by the arrows there. */
function ChosenColumns({ columns, labels, matches, fixed, onColumns }: ChosenColumnsProps) {
  const { t } = useTranslation();
  const shown = columns.filter(({ key }) => matches(key));
  const move = (key: string | undefined, placeFrom: (from: number) => number): void =>
    onColumns((latest) => {
      const visible = latest.filter((column) => matches(column.key));
      const from = visible.findIndex((column) => column.key === key);
      const other = visible[placeFrom(from)];
      if (key === undefined || from < 0 || !other) return latest;
      const place = latest.indexOf(other);
      announce(t('grid.columnPlace', { place: place + 1, count: latest.length }));
      return movedColumn(latest, key, place);
    });
  const { list, sideOf, begin } = useRowDrag((from, to) => move(shown[from]?.key, () => to));
  return (
    <ol className={classes.chosen} ref={list}>
      {shown.map(({ key, frozen }, place) => {
        const name = labels.get(key) ?? key;
        const pinLabel = frozen ? t('list.columns.unfreeze', { name }) : t('list.columns.freeze', { name });
        return (
          <li key={key} className={classes.row} data-drag={sideOf(place)}>
            <Checkbox
              checked
              disabled={key === fixed}
              label={name}
              onChange={() => onColumns((shown) => toggledColumn(shown, key))}
            />
            <Tooltip label={pinLabel}>
              <ActionIcon
                variant="subtle"
                color={frozen ? undefined : 'gray'}
                size="sm"
                aria-label={pinLabel}
                aria-pressed={frozen === true}
                onClick={() => onColumns((latest) => toggledFreeze(latest, key))}
              >
                {frozen ? <IconPinFilled size={15} /> : <IconPin size={15} stroke={1.5} />}
              </ActionIcon>
            </Tooltip>
            <RowHandle
              label={t('list.columns.move', { name })}
              onMove={(step) => move(key, (from) => from + step)}
              onDrag={(event) => begin(event, place)}
            />
          </li>
        );
      })}
    </ol>
  );
}
