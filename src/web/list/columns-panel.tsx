import { ActionIcon, Button, Checkbox, Popover, TextInput, Tooltip } from '@mantine/core';
import { IconGripVertical, IconPin, IconPinFilled, IconSearch } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeType, type RecordType } from '#domain/records/record-types.ts';
import { foldText } from '#domain/text/fold.ts';
import { columnFields, type ListColumn } from '#domain/views/list-columns.ts';
import { usualListState } from '#domain/views/list-state.ts';
import { announce } from '../design/live-region.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { frozenColumns, movedColumn, toggledColumn } from './column-layout.ts';
import classes from './columns-panel.module.css';

interface ColumnsPanelProps {
  type: RecordType;
  columns: readonly ListColumn[];
  onColumns(columns: readonly ListColumn[]): void;
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
              onChange={() => onColumns(toggledColumn(columns, key))}
            />
          ))}
        </div>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          onClick={() => onColumns(usualListState(type).columns)}
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
  onColumns(columns: readonly ListColumn[]): void;
}

/** The columns shown, in their order: dragged, or moved by Alt+arrows on the handle. */
function ChosenColumns({ columns, labels, matches, fixed, onColumns }: ChosenColumnsProps) {
  const { t } = useTranslation();
  const dragged = useRef<string | null>(null);
  const move = (key: string, to: number): void => {
    if (to < 0 || to >= columns.length) return;
    onColumns(movedColumn(columns, key, to));
    announce(t('grid.columnPlace', { place: to + 1, count: columns.length }));
  };
  const onKeyDown = (event: KeyboardEvent, key: string, index: number): void => {
    const way = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (way === 0) return;
    event.preventDefault();
    move(key, index + way);
  };
  const lastFrozen = columns.findLastIndex(({ frozen }) => frozen);
  return (
    <ul className={classes.chosen}>
      {columns.map(({ key, frozen }, index) => {
        const name = labels.get(key) ?? key;
        if (!matches(key)) return null;
        const pinLabel = frozen ? t('list.columns.unfreeze', { name }) : t('list.columns.freeze', { name });
        return (
          <li
            key={key}
            className={classes.row}
            onDragOver={(event: DragEvent) => {
              if (dragged.current !== null) event.preventDefault();
            }}
            onDrop={(event: DragEvent) => {
              event.preventDefault();
              if (dragged.current !== null) move(dragged.current, index);
              dragged.current = null;
            }}
          >
            <Checkbox
              checked
              disabled={key === fixed}
              label={name}
              onChange={() => onColumns(toggledColumn(columns, key))}
            />
            <Tooltip label={pinLabel}>
              <ActionIcon
                variant="subtle"
                color={frozen ? undefined : 'gray'}
                size="sm"
                aria-label={pinLabel}
                aria-pressed={frozen === true}
                onClick={() =>
                  onColumns(frozenColumns(columns, frozen && index === lastFrozen ? index : index + 1))
                }
              >
                {frozen ? <IconPinFilled size={15} /> : <IconPin size={15} stroke={1.5} />}
              </ActionIcon>
            </Tooltip>
            <button
              type="button"
              className={classes.handle}
              draggable
              aria-label={t('list.columns.move', { name })}
              onDragStart={(event) => {
                dragged.current = key;
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', name);
              }}
              onKeyDown={(event) => onKeyDown(event, key, index)}
            >
              <IconGripVertical size={15} stroke={1.5} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
