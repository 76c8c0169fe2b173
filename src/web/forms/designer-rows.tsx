import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { mostSections } from '#domain/forms/form-layout.ts';
import { endOf, headOf, landing, nextPlace, nextSection, removeSection } from '#domain/forms/form-rows.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { useRowDrag } from '../design/use-row-drag.ts';
import { FieldRow } from './field-row.tsx';
import { type Draft, keyOf, withHidden, withLabel } from './form-draft.ts';
import classes from './forms.module.css';
import { SectionRow } from './section-row.tsx';
import { useDesigner } from './use-designer.ts';

interface DesignerRowsProps {
  type: RecordType;
  draft: Draft;
  /** @param place of the row that was changed */
  onChange: (draft: Draft, place: number) => void;
  /** What has to be mended, by the path that the server would name it by. */
  problems: Readonly<Record<string, string>>;
}

/** The sections of a form with their fields, each put in order by its handle. */
export function DesignerRows({ type, draft, onChange, problems }: DesignerRowsProps) {
  const { t } = useTranslation();
  const { nameOf, move, add, remove, renamed, rename } = useDesigner(type, draft, onChange);
  const { list, sideOf, begin } = useRowDrag(move, (from, to) => landing(draft, from, to));
  const fields = fieldsOf(type);
  const sections = draft.filter((row) => row.kind === 'section');
  const placed = (place: number, name: string, rowKey: string) => ({
    name,
    rowKey,
    // A section takes its fields along.
    side: sideOf(headOf(draft, place)) === 'dragged' ? ('dragged' as const) : sideOf(place),
    onMove: (step: -1 | 1) => move(place, nextPlace(draft, place, step)),
    onDrag: (event: PointerEvent) => begin(event, place),
  });
  return (
    <>
      <ol className={classes.rows} ref={list}>
        {draft.map((row, place) => {
          const key = keyOf(row);
          const name = nameOf(row);
          if (row.kind === 'column')
            return (
              <li key={key} className={classes.columnRow}>
                <h3>{name}</h3>
              </li>
            );
          if (row.kind === 'field')
            return (
              <FieldRow
                key={key}
                {...placed(place, name, key)}
                onMoveFar={(step) => move(place, nextSection(draft, place, step))}
                onHide={(hidden) => onChange(withHidden(draft, place, hidden), place)}
                isHidden={row.field.hidden === true}
                isRequired={fields[row.field.key]?.required === true}
              />
            );
          return (
            <SectionRow
              key={key}
              {...placed(place, name, key)}
              section={row.section}
              isEmpty={endOf(draft, place) === place + 1}
              isRenamed={renamed === key}
              problem={problems[`sections.${sections.indexOf(row)}.label`]}
              onRename={(isRenamed) => rename(isRenamed ? key : null)}
              onLabel={(label) => onChange(withLabel(draft, place, label), place)}
              onRemove={removeSection(draft, place) === draft ? null : () => remove(place)}
            />
          );
        })}
      </ol>
      <div className={classes.more}>
        {sections.length < mostSections && (
          <Button variant="default" leftSection={<IconPlus size={16} stroke={1.5} />} onClick={add}>
            {t('forms.addSection')}
          </Button>
        )}
        <Link to="/settings/fields/$type" params={{ type }}>
          {t('forms.toFields')}
        </Link>
      </div>
    </>
  );
}
