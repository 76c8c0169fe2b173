import { Radio, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { categoryColors } from '#domain/categories/category-colors.ts';
import { bases } from '#domain/records/own-type-name.ts';
import { typeIcons, workspaces } from '#domain/records/own-types.ts';
import { describeType } from '#domain/records/record-types.ts';
import { categoryStyle } from '../categories/category-style.ts';
import { capitalised } from '../i18n/capitalised.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { BilingualInputs } from '../own-fields/bilingual-inputs.tsx';
import { workspaceLabels } from '../shell/navigation.ts';
import classes from './own-types.module.css';
import { suggestedPath, type TypeDraft } from './type-draft.ts';
import { typeIcons as pictures } from './type-icons.ts';

interface TypeInputsProps {
  draft: TypeDraft;
  isNew: boolean;
  /** What has to be mended, by the path that the server names it by. */
  problems: Readonly<Record<string, string>>;
  onChange: (change: Partial<TypeDraft>) => void;
}

/** What a record type is called, what it is based on, where it is and how it looks. */
export function TypeInputs({ draft, isNew, problems, onChange }: TypeInputsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <BilingualInputs
        labels={{ en: t('ownTypes.inputs.one.en'), nb: t('ownTypes.inputs.one.nb') }}
        path="label.one"
        value={draft.one}
        maxLength={60}
        problems={problems}
        onChange={(one) => onChange({ one })}
        takesFocus
      />
      <BilingualInputs
        labels={{ en: t('ownTypes.inputs.many.en'), nb: t('ownTypes.inputs.many.nb') }}
        path="label.many"
        value={draft.many}
        maxLength={60}
        problems={problems}
        onChange={(many) => onChange({ many })}
      />
      {isNew && (
        <fieldset className={classes.group}>
          <legend>{t('ownTypes.inputs.base')}</legend>
          <SegmentedControl
            aria-label={t('ownTypes.inputs.base')}
            data={bases.map((value) => ({
              value,
              label: capitalised(describeType(value).label.one[language]),
            }))}
            value={draft.base}
            onChange={(base) => onChange({ base, icon: base === 'contact' ? 'users' : 'building' })}
          />
          <p className={classes.text}>{t(`ownTypes.bases.${draft.base}`)}</p>
        </fieldset>
      )}
      <div className={classes.pair}>
        <Select
          label={t('ownTypes.inputs.workspace')}
          data={workspaces.map((value) => ({ value, label: t(workspaceLabels[value]) }))}
          value={draft.workspace}
          allowDeselect={false}
          onChange={(value) => {
            const workspace = workspaces.find((known) => known === value);
            if (workspace) onChange({ workspace });
          }}
        />
        <TextInput
          label={t('ownTypes.inputs.path')}
          description={t('ownTypes.pathText')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          leftSection="/"
          placeholder={suggestedPath(draft)}
          value={draft.path}
          maxLength={40}
          error={problems.path}
          onChange={(event) => onChange({ path: event.currentTarget.value })}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <IconChoice draft={draft} onChange={onChange} />
      <ColorChoice draft={draft} onChange={onChange} />
    </>
  );
}

type ChoiceProps = Pick<TypeInputsProps, 'draft' | 'onChange'>;

function IconChoice({ draft, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('ownTypes.inputs.icon')}
      value={draft.icon}
      onChange={(value) => {
        const icon = typeIcons.find((known) => known === value);
        if (icon) onChange({ icon });
      }}
    >
      <div className={classes.choices}>
        {typeIcons.map((name) => {
          const Icon = pictures[name];
          return (
            <Radio.Card
              key={name}
              value={name}
              className={classes.choice}
              aria-label={t(`ownTypes.icons.${name}`)}
              title={t(`ownTypes.icons.${name}`)}
            >
              <Icon size={18} stroke={1.5} aria-hidden />
            </Radio.Card>
          );
        })}
      </div>
    </Radio.Group>
  );
}

function ColorChoice({ draft, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const Icon = pictures[draft.icon];
  return (
    <Radio.Group
      label={t('ownTypes.inputs.color')}
      value={draft.color}
      onChange={(value) => {
        const color = categoryColors.find((known) => known === value);
        if (color) onChange({ color });
      }}
    >
      <div className={classes.choices}>
        {categoryColors.map((name) => (
          <Radio.Card
            key={name}
            value={name}
            className={classes.choice}
            aria-label={t(`categories.colors.${name}`)}
            title={t(`categories.colors.${name}`)}
            style={categoryStyle(name)}
          >
            <Icon size={18} stroke={1.5} aria-hidden />
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
