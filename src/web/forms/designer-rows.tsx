import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isWhole, mostSections } from '#domain/forms/form-layout.ts';
import { endOf, landing, moveRow, nextPlace, removeSection } from '#domain/forms/form-rows.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { announce } from '../design/live-region.tsx';
import { useRowDrag } from '../design/use-row-drag.ts';
import { FieldRow } from './field-row.tsx';
import { type Draft, keyOf, whereIs, withHidden, withLabel, withNewSection } from './form-draft.ts';
import classes from './forms.module.css';
import { SectionRow } from './section-row.tsx';
import { useRowNames } from './use-row-names.ts';

interface DesignerRowsProps {
  type: RecordType;
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** What has to be mended, by the path that the server would name it by. */
  problems: Readonly<Record<string, string>>;
}

/** The sections of a form with their fields, each put in order by its handle. */
export function DesignerRows({ type, draft, onChange, problems }: DesignerRowsProps) {
  const { t } = useTranslation();
  const nameOf = useRowNames(type);
  const fields = fieldsOf(type);
  /** The section that is being renamed. */
  const [renamed, setRenamed] = useState<string | null>(null);
  const sections = draft.filter((row) => row.kind === 'section');

  const move = (from: number, to: number): void => {
    const row = draft[from];
    const next = moveRow(draft, from, to);
    if (next === draft || !row) return;
    onChange(next);
    const key = keyOf(row);
    const { under, number, total } = whereIs(
      next,
      next.findIndex((one) => keyOf(one) === key),
    );
    const said = { name: nameOf(row), place: number, total, under: nameOf(under) };
    announce(t(row.kind === 'section' ? 'forms.sectionMoved' : 'forms.fieldMoved', said));
    focusIn(key, '[data-handle]');
  };
  const add = (): void => {
    const { draft: next, place } = withNewSection(draft);
    onChange(next);
    const row = next[place];
    if (!row) return;
    setRenamed(keyOf(row));
    focusIn(keyOf(row), 'input');
  };
  const remove = (place: number): void => {
    const next = removeSection(draft, place);
    onChange(next);
    announce(t('forms.removed', { name: nameOf(draft[place]) }));
    const neighbour = next[place] ?? next[place - 1];
    if (neighbour) focusIn(keyOf(neighbour), '[data-handle]');
  };
  const { list, sideOf, begin } = useRowDrag(move, (from, to) => landing(draft, from, to));

  return (
    <>
      <ol className={classes.rows} ref={list}>
        {draft.map((row, place) => {
          const key = keyOf(row);
          const placed = {
            name: nameOf(row),
            rowKey: key,
            side: sideOf(place),
            onMove: (step: -1 | 1) => move(place, nextPlace(draft, place, step)),
            onDrag: (event: React.PointerEvent) => begin(event, place),
            onHide: (hidden: boolean) => onChange(withHidden(draft, place, hidden)),
          };
          if (row.kind === 'column')
            return (
              <li key={key} className={classes.columnRow}>
                <h3>{placed.name}</h3>
              </li>
            );
          if (row.kind === 'field')
            return (
              <FieldRow
                key={key}
                {...placed}
                isHidden={row.field.hidden === true}
                isRequired={fields[row.field.key]?.required === true}
              />
            );
          const path = `sections.${sections.indexOf(row)}.label`;
          return (
            <SectionRow
              key={key}
              {...placed}
              section={row.section}
              isEmpty={endOf(draft, place) === place + 1 && !isWhole(row.section.section)}
              isRenamed={renamed === key}
              problem={problems[path] ?? problems[`${path}.en`] ?? problems[`${path}.nb`]}
              onRename={(isRenamed) => setRenamed(isRenamed ? key : null)}
              onLabel={(label) => onChange(withLabel(draft, place, label))}
              onRemove={removeSection(draft, place) === draft ? null : () => remove(place)}
            />
          );
        })}
      </ol>
      {sections.length < mostSections && (
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.5} />} onClick={add}>
          {t('forms.addSection')}
        </Button>
      )}
    </>
  );
}

/** Gives the keyboard to a part of a row, once it stands in its place. */
function focusIn(key: string, part: string): void {
  requestAnimationFrame(() => {
    const found = document.querySelector<HTMLElement>(`[data-form-row="${key}"] ${part}`);
    found?.focus();
    if (found instanceof HTMLInputElement) found.select();
  });
}
