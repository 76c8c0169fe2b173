import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { describeType } from '#domain/records/record-types.ts';
import { useMay } from '../../auth/use-me.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useCriteria } from '../../scoring/use-criteria.ts';
import { useForm } from '../form/form-context.ts';
import { CriteriaEditor } from './criteria-editor.tsx';
import type { EditorProps } from './editor.ts';
import classes from './editors.module.css';

/** The criteria to tick, and the way to them for who may change them. */
export function MetCriteria({ fieldKey }: EditorProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { type } = useForm().store.state;
  const isEmpty = useCriteria(type)?.length === 0;
  const mayManage = useMay('settings.manage');
  return (
    <div className={classes.rating}>
      {isEmpty && (
        <p className={classes.explanation}>
          {t('scoring.none', { many: describeType(type).label.many[language] })}
        </p>
      )}
      <CriteriaEditor fieldKey={fieldKey} />
      {mayManage && (
        <div>
          <Anchor component={Link} to={`/settings/scoring/${type}`} size="sm">
            {t('scoring.editCriteria')}
          </Anchor>
        </div>
      )}
    </div>
  );
}
