import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type FileAsKind, fileAsChoices, fileAsKinds } from '#domain/names/file-as.ts';
import { useEnter, useField, useForm, useFormState } from '../form/form-context.ts';
import { sameValue, textOf, type Values } from '../form/record-values.ts';
import { fileAsKindOf, fileAsText, namePartsOf } from '../values/name-values.ts';
import type { EditorProps } from './editor.ts';
import classes from './editors.module.css';

/** Under which text the record is filed: made of name and company in one of five ways, or text of one's own. */
export function FileAsEditor({ fieldKey }: EditorProps) {
  const { t } = useTranslation();
  const { label, problem, id, readOnly, leave } = useField(fieldKey, 'text');
  const enter = useEnter();
  const { store } = useForm();
  const kind = useFormState((state) => fileAsKindOf(state.values));
  const own = useFormState((state) => textOf(state.values, fieldKey));
  const options = useFormState((state) => optionsFor(state.values), sameValue).map(({ value, text }) => ({
    value,
    label: value === 'own' ? t('record.fileAs.own') : text || t('record.fileAs.nothingYet'),
  }));
  return (
    <div className={classes.stack}>
      <Select
        id={kind === 'own' ? undefined : id}
        label={label}
        data={options}
        value={kind}
        maxDropdownHeight={330}
        onChange={(choice) => {
          if (choice === null) return;
          // One's own text begins as what stood there.
          enter(
            choice === 'own'
              ? { fileAsChoice: choice, fileAs: fileAsText(store.state.values) }
              : { fileAsChoice: choice },
          );
        }}
        renderOption={({ option }) => (
          <span className={classes.choice}>
            <bdi>{option.label}</bdi>
            {option.value !== 'own' && (
              <span className={classes.choiceKind}>{t(`record.fileAs.kinds.${kindOf(option.value)}`)}</span>
            )}
          </span>
        )}
        error={kind === 'own' ? undefined : problem}
        readOnly={readOnly}
        // It follows the name: who types on wants the field behind it.
        data-passed-by-enter
      />
      {kind === 'own' && (
        <TextInput
          id={id}
          aria-label={t('record.fileAs.ownText')}
          value={own}
          onChange={(event) => enter({ [fieldKey]: event.currentTarget.value })}
          onBlur={leave}
          error={problem}
          readOnly={readOnly}
          autoComplete="off"
          spellCheck={false}
        />
      )}
    </div>
  );
}

type MadeKind = Exclude<FileAsKind, 'own'>;

/** Each text once; what is chosen now is among them, whatever text it has. */
function optionsFor(values: Values): { value: FileAsKind; text: string }[] {
  const chosen = fileAsKindOf(values);
  const made: { value: FileAsKind; text: string }[] = fileAsChoices(
    namePartsOf(values),
    textOf(values, 'company') || null,
  ).map((choice) => ({ value: choice.kind, text: choice.text }));
  if (chosen !== 'own' && !made.some((each) => each.value === chosen)) {
    const text = fileAsText(values);
    const others = made.filter((each) => each.text !== text);
    return [{ value: chosen, text }, ...others, { value: 'own', text: '' }];
  }
  return [...made, { value: 'own', text: '' }];
}

function kindOf(value: string): MadeKind {
  return fileAsKinds.find((kind): kind is MadeKind => kind !== 'own' && kind === value) ?? 'lastFirst';
}
