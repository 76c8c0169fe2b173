import { type ReactNode, useMemo } from 'react';
import { type FormLayout, formColumns, shownSections } from '#domain/forms/form-layout.ts';
import { useFormLayout } from '../../forms/use-form-layout.ts';
import { goOnByEnter } from '../form/enter-goes-on.ts';
import { useForm } from '../form/form-context.ts';
import { FormSection } from '../sections/form-section.tsx';
import classes from './record-page.module.css';

interface RecordFormProps {
  /** Above the first section. */
  before?: ReactNode;
  /** Beside the form, above what stands there. */
  beside?: ReactNode;
  /** At the foot, within reach of a thumb. */
  foot?: ReactNode;
  /** Ctrl+Enter within the form, where the page does not answer it. */
  onSaveKey?: () => void;
}

/** The form of a record, made up as the firm has it. */
export function RecordForm(props: RecordFormProps) {
  return <LaidOutForm layout={useFormLayout(useForm().store.state.type)} {...props} />;
}

/** The sections of a record, in two columns where there is room. */
export function LaidOutForm({
  layout,
  before,
  beside,
  foot,
  onSaveKey,
}: RecordFormProps & { layout: FormLayout }) {
  const sections = useMemo(() => shownSections(layout), [layout]);
  const columns = formColumns.filter((name) => sections.some(({ column }) => column === name));
  return (
    <form
      className={classes.sheet}
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (onSaveKey && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSaveKey();
        else goOnByEnter(event);
      }}
    >
      <div className={classes.form} data-single={columns.length < 2 || undefined}>
        {columns.map((name) => (
          <div key={name} className={classes.column}>
            {name === columns.at(0) && before}
            {name === columns.at(-1) && beside}
            {sections
              .filter(({ column }) => column === name)
              .map(({ section, label, keys }) => (
                <FormSection key={section} section={section} label={label} heads={keys} />
              ))}
          </div>
        ))}
      </div>
      {foot}
    </form>
  );
}
