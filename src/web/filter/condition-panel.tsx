import { Button, Popover, Select } from '@mantine/core';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkFilter } from '#domain/filters/check-filter.ts';
import type { Condition } from '#domain/filters/filter.ts';
import { filterFieldsOf } from '#domain/filters/filter-fields.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { FieldChoice } from './field-choice.tsx';
import classes from './filter.module.css';
import { asEdited, choiceOf, choicesOf, keptValue, type OperatorChoice } from './operator-choices.ts';
import { ValueInput } from './value-input.tsx';

interface ConditionPanelProps {
  type: RecordType;
  /** What is edited; null for one that is only being made, which begins with its field. */
  condition: Condition | null;
  /** Called for each state that can be compared with; what cannot waits in the panel. */
  onChange(condition: Condition): void;
  /** Begins a group of which one condition must hold; left out within one. */
  onGroup: (() => void) | undefined;
  /** Puts another condition beside this one, in a group of both; left out where there can be none. */
  company: { readonly joint: 'or' | 'and'; add(): void } | undefined;
  onRemoveLast(): void;
  onClose(): void;
  /** What the panel hangs from. */
  children: ReactNode;
}

/** One condition: its field, how it is compared, and with what. Applied at once. */
export function ConditionPanel(props: ConditionPanelProps) {
  const { type, condition, onChange, onGroup, company, onRemoveLast, onClose, children } = props;
  const { t } = useTranslation();
  const [field, setField] = useState(condition?.field ?? null);
  return (
    <Popover opened trapFocus returnFocus position="bottom-start" onChange={(opened) => !opened && onClose()}>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown className={classes.panel}>
        {field === null ? (
          <FieldChoice type={type} onChoose={setField} onGroup={onGroup} onRemoveLast={onRemoveLast} />
        ) : (
          <Comparison key={field} type={type} fieldKey={field} condition={condition} onChange={onChange} />
        )}
        {field !== null && company && (
          <Button variant="subtle" size="compact-sm" className={classes.company} onClick={company.add}>
            {t(`filter.company.${company.joint}`)}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

interface ComparisonProps {
  type: RecordType;
  fieldKey: string;
  condition: Condition | null;
  onChange(condition: Condition): void;
}

/** ms after the last letter of a value until the list follows. */
const PAUSE = 250;

function Comparison({ type, fieldKey, condition, onChange }: ComparisonProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const fields = filterFieldsOf(type);
  const field = fields[fieldKey];
  const kind = field?.kind ?? 'text';
  const offered = choicesOf(field ?? { kind });
  const [choice, setChoice] = useState<(typeof offered)[number] | undefined>(
    () => (condition && choiceOf(kind, condition)) ?? offered[0],
  );
  const [value, setValue] = useState<unknown>(condition ? asEdited(kind, condition).value : undefined);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; apply(): void }>(undefined);
  const applyWaiting = useEffectEvent(() => waiting.current?.apply());
  // What was typed last counts also where the panel closes at once.
  useEffect(() => () => applyWaiting(), []);
  if (field === undefined || choice === undefined) return null;

  const apply = (how: OperatorChoice, next: unknown): void => {
    const made: Condition =
      how.shape === 'none' ? { field: fieldKey, op: how.op } : { field: fieldKey, op: how.op, value: next };
    const isNothing = Array.isArray(next) && next.length === 0;
    if (!isNothing && checkFilter(made, fields).length === 0) onChange(made);
  };
  // What still waits is of the comparison of then.
  const enter = (how: OperatorChoice, next: unknown, pause: number): void => {
    setValue(next);
    clearTimeout(waiting.current?.timer);
    const settle = (): void => {
      clearTimeout(waiting.current?.timer);
      waiting.current = undefined;
      apply(how, next);
    };
    if (pause === 0) settle();
    else waiting.current = { timer: setTimeout(settle, pause), apply: settle };
  };
  const choose = (id: string | null): void => {
    const next = offered.find((each) => each.id === id);
    if (next === undefined) return;
    setChoice(next);
    enter(next, keptValue(choice.shape, next.shape, value), 0);
  };
  return (
    <>
      <Select
        data-autofocus
        label={field.label[language]}
        data={offered.map(({ id }) => ({ value: id, label: t(`filter.ops.${id}`) }))}
        value={choice.id}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={choose}
      />
      <ValueInput
        key={choice.shape}
        type={type}
        fieldKey={fieldKey}
        field={field}
        shape={choice.shape}
        value={value}
        onChange={(next) => enter(choice, next, choice.shape === 'text' ? PAUSE : 0)}
      />
    </>
  );
}
