import { Checkbox, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import { ownFieldSections } from '#domain/fields/own-fields.ts';
import { describeType, recordTypeNames } from '#domain/records/record-types.ts';
import { capitalised } from '../i18n/capitalised.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { BilingualInputs } from './bilingual-inputs.tsx';
import type { FieldDraft } from './field-draft.ts';
import { hasOptions } from './field-kinds.ts';
import { FormulaEditor } from './formula-editor.tsx';
import { OptionRows } from './option-rows.tsx';
import classes from './own-fields.module.css';
import { RuleInputs } from './rule-inputs.tsx';

interface FieldInputsProps {
  draft: FieldDraft;
  /** Null for one that is to be added. */
  field: OwnField | null;
  /** All own fields. */
  fields: readonly OwnField[];
  problems: Readonly<Record<string, string>>;
  onChange: (change: Partial<FieldDraft>) => void;
}

/** What a field of its kind offers and demands, and where it stands. */
export function FieldInputs({ draft, field, fields, problems, onChange }: FieldInputsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      {hasOptions(draft.kind) && <OptionRows draft={draft} problems={problems} onChange={onChange} />}
      {draft.kind === 'formula' && (
        <FormulaEditor
          draft={draft}
          field={field}
          fields={fields}
          problem={problems['rules.formula']}
          onChange={(formula) => onChange({ formula })}
        />
      )}
      <RuleInputs draft={draft} problems={problems} onChange={onChange} />
      <BilingualInputs
        labels={{ en: t('ownFields.inputs.help.en'), nb: t('ownFields.inputs.help.nb') }}
        path="help"
        value={draft.help}
        maxLength={500}
        problems={problems}
        onChange={(help) => onChange({ help })}
      />
      <div className={classes.pair}>
        <Checkbox.Group
          label={t('ownFields.inputs.types')}
          value={[...draft.types]}
          error={problems.types}
          onChange={(types) => onChange({ types })}
        >
          <Stack gap={12} mt={6}>
            {recordTypeNames().map((name) => (
              <Checkbox
                key={name}
                value={name}
                label={capitalised(describeType(name).label.many[language])}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Select
          label={t('ownFields.inputs.section')}
          data={ownFieldSections.map((value) => ({ value, label: t(`ownFields.sections.${value}`) }))}
          value={draft.section}
          allowDeselect={false}
          error={problems.section}
          onChange={(value) => {
            const section = ownFieldSections.find((known) => known === value);
            if (section) onChange({ section });
          }}
        />
      </div>
    </>
  );
}
