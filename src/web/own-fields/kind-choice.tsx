import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type OwnFieldKind, ownFieldKinds } from '#domain/fields/own-fields.ts';
import { kindIcons } from './field-kinds.ts';
import classes from './own-fields.module.css';

interface KindChoiceProps {
  kind: OwnFieldKind;
  onChange: (kind: OwnFieldKind) => void;
  /** The kinds offered; all where unsaid. */
  kinds?: readonly OwnFieldKind[];
  problem?: string | undefined;
}

/** What a field holds: each kind with a sentence that says what it is for. */
export function KindChoice({ kind, onChange, kinds = ownFieldKinds, problem }: KindChoiceProps) {
  const { t } = useTranslation();
  const Icon = kindIcons[kind];
  return (
    <Select
      label={t('ownFields.inputs.kind')}
      description={t(`ownFields.kinds.${kind}.text`)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      leftSection={<Icon size={16} stroke={1.5} aria-hidden />}
      data={kinds.map((value) => ({ value, label: t(`ownFields.kinds.${value}.name`) }))}
      value={kind}
      allowDeselect={false}
      maxDropdownHeight={360}
      error={problem}
      renderOption={({ option: { value, label } }) => <KindOption kind={value} label={label} />}
      onChange={(value) => {
        const chosen = kinds.find((known) => known === value);
        if (chosen) onChange(chosen);
      }}
    />
  );
}

function KindOption({ kind, label }: { kind: string; label: string }) {
  const { t } = useTranslation();
  const known = ownFieldKinds.find((each) => each === kind);
  if (!known) return label;
  const Icon = kindIcons[known];
  return (
    <span className={classes.kind}>
      <Icon size={16} stroke={1.5} aria-hidden />
      <span>
        {label}
        <small>{t(`ownFields.kinds.${known}.text`)}</small>
      </span>
    </span>
  );
}
