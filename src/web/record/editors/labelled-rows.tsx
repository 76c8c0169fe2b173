import type { Icon } from '@tabler/icons-react';
import type { HTMLAttributes } from 'react';
import type { Labelled } from '#domain/fields/field.ts';
import { isBlank } from '#domain/text/accept-text.ts';
import { type Labels, useLabels } from '../../own-lists/use-labels.ts';
import { elementId, type FormField, useForm, useRowProblems } from '../form/form-context.ts';
import { RowLink, RowMark, RowRemove } from './row-actions.tsx';
import { RowInput } from './row-input.tsx';
import { RowLabel } from './row-label.tsx';
import classes from './rows.module.css';
import { useRows } from './use-rows.ts';

interface LabelledRowsProps<Row extends Labelled> {
  fieldKey: string;
  field: Pick<FormField<'emails' | 'phones' | 'websites'>, 'label' | 'leave' | 'readOnly' | 'id'>;
  rows: readonly Row[];
  enter: (rows: Row[]) => void;
  kind: 'emails' | 'phones' | 'websites';
  /** Says in the empty row what can be added there. */
  addText: string;
  /** The keyboard that a telephone shows. */
  inputMode: HTMLAttributes<HTMLInputElement>['inputMode'];
  /** How a value is written while nobody types in it. */
  shown?: (row: Row) => string;
  /** A value as it is left, where it was surely meant otherwise than typed. */
  tidy?: (value: string) => string;
  link: { to: (row: Row) => string | null; icon: Icon; name: (value: string) => string };
  mark?: {
    text: string;
    isMarked: (row: Row) => boolean;
    toggle: (rows: readonly Row[], index: number) => Row[];
  };
  make: (labelled: Labelled, row: Row | undefined) => Row;
}

/** The numbers or addresses of a record, one to a row, each under a label. */
export function LabelledRows<Row extends Labelled>(props: LabelledRowsProps<Row>) {
  const { fieldKey, field, rows, enter, kind, make } = props;
  const labels = useLabels(kind);
  const { formId } = useForm();
  const last = rows.at(-1);
  const needsBlank = !field.readOnly && (last === undefined || !isBlank(last.value));
  const { shown, change, remove } = useRows({
    rows,
    blank: needsBlank ? make({ label: labels.nextFor(rows), value: '' }, undefined) : null,
    enter,
    idOf: (index) => elementId(formId, `${fieldKey}.${index}.value`),
  });
  return (
    <fieldset className={classes.rows} id={field.id} tabIndex={-1}>
      <legend className={classes.legend}>{field.label}</legend>
      {shown
        .map((row, index) => ({ row, index, path: `${fieldKey}.${index}` }))
        .map(({ row, index, path }) => (
          <LabelledRow
            key={path}
            {...props}
            labels={labels}
            path={path}
            index={index}
            row={row}
            onChange={(labelled) => change(index, make(labelled, row))}
            onRemove={() => remove(index, row.value)}
          />
        ))}
    </fieldset>
  );
}

interface LabelledRowProps<Row extends Labelled> extends LabelledRowsProps<Row> {
  labels: Labels;
  path: string;
  index: number;
  row: Row;
  onChange: (labelled: Labelled) => void;
  onRemove: () => void;
}

function LabelledRow<Row extends Labelled>(props: LabelledRowProps<Row>) {
  const { fieldKey, field, rows, enter, labels, addText, link, mark, shown, tidy, inputMode } = props;
  const { path, index, row, onChange, onRemove } = props;
  const { formId } = useForm();
  const problems = useRowProblems(fieldKey);
  const problem = problems[`${index}.value`] ?? problems[`${index}.label`] ?? problems[index];
  const name = `${field.label} ${index + 1}`;
  const isEmpty = isBlank(row.value);
  const href = isEmpty ? null : link.to(row);
  return (
    <>
      <div
        className={classes.row}
        data-invalid={problem !== undefined || undefined}
        data-empty={isEmpty || undefined}
      >
        <RowLabel
          name={name}
          id={elementId(formId, `${path}.label`)}
          label={row.label}
          labels={labels}
          onChange={(label) => onChange({ label, value: row.value })}
          readOnly={field.readOnly}
          hasProblem={problems[`${index}.label`] !== undefined}
        />
        <RowInput
          id={elementId(formId, `${path}.value`)}
          problemId={problem === undefined ? undefined : elementId(formId, `${path}.problem`)}
          name={name}
          value={row.value}
          shown={shown?.(row)}
          tidy={tidy}
          inputMode={inputMode}
          placeholder={isEmpty && !field.readOnly ? addText : undefined}
          onChange={(value) => onChange({ label: row.label, value })}
          onLeave={field.leave}
          readOnly={field.readOnly}
        />
        {!isEmpty && (
          <div className={classes.actions}>
            {mark && (
              <RowMark
                text={mark.text}
                isMarked={mark.isMarked(row)}
                onToggle={() => enter(mark.toggle(rows, index))}
                readOnly={field.readOnly}
              />
            )}
            {href !== null && <RowLink href={href} name={link.name(row.value)} icon={link.icon} />}
            {!field.readOnly && (
              <RowRemove name={`${labels.textOf(row.label)} ${row.value}`} onRemove={onRemove} />
            )}
          </div>
        )}
      </div>
      {problem !== undefined && (
        <p id={elementId(formId, `${path}.problem`)} className={classes.problem}>
          {problem}
        </p>
      )}
    </>
  );
}
