import { memo, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOf, recordTypes } from '#domain/records/record-types.ts';
import { capitalised } from '../../i18n/capitalised.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { goOnByEnter } from '../form/enter-goes-on.ts';
import { useForm } from '../form/form-context.ts';
import { type SectionSpec, sectionsOf } from '../sections/sections.ts';
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

/** The sections of a record, in two columns where there is room. */
export function RecordForm({ before, beside, foot, onSaveKey }: RecordFormProps) {
  const { store } = useForm();
  const { type } = store.state;
  const sections = useMemo(() => sectionsOf(fieldsOf(type)), [type]);
  const inColumn = (column: SectionSpec['column']) =>
    sections
      .filter(({ spec }) => spec.column === column)
      .map((each) => <Section key={each.spec.section} {...each} />);
  const side = inColumn('side');
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
      <div className={classes.form} data-single={side.length === 0 || undefined}>
        <div className={classes.column}>
          {before}
          {inColumn('main')}
        </div>
        {side.length > 0 && (
          <div className={classes.column}>
            {beside}
            {side}
          </div>
        )}
      </div>
      {foot}
    </form>
  );
}

/** Renders again for nothing but its own fields: the page around it does so with every letter of the name. */
const Section = memo(function Section({ spec, heads }: { spec: SectionSpec; heads: string[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { store } = useForm();
  const typeName = recordTypes[store.state.type].label.one[language];
  return (
    <spec.Component
      title={spec.title === 'recordType' ? capitalised(typeName) : t(spec.title)}
      heads={heads}
    />
  );
});
