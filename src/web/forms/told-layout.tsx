import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type FormLayout, layoutOver } from '#domain/forms/form-layout.ts';
import { type LayoutChange, layoutChanges } from '#domain/forms/layout-changes.ts';
import { fieldsOf, isRecordType, type RecordType } from '#domain/records/record-types.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useSectionTitle } from '../record/sections/use-section-title.ts';
import { formsQuery } from './use-form-layout.ts';

interface ToldLayoutProps {
  /** The id of the form. */
  id: number;
  before: unknown;
  after: unknown;
}

/** What a change has made of a form, in sentences. */
export function ToldLayout({ id, before, after }: ToldLayoutProps) {
  const { data } = useQuery(formsQuery);
  const type = data?.items.find((form) => form.id === id)?.type;
  if (type === undefined || !isRecordType(type)) return null;
  return <Sentences type={type} before={before} after={after} />;
}

function Sentences({ type, before, after }: Omit<ToldLayoutProps, 'id'> & { type: RecordType }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const titleOf = useSectionTitle(type);
  const fields = fieldsOf(type);
  const inFull = (kept: unknown) => layoutOver(isLayout(kept) ? kept : null, fields);
  const words = { titleOf, fieldName: (key: string) => fields[key]?.label[language] ?? key };
  return layoutChanges(inFull(before), inFull(after)).map((change) => (
    <li key={JSON.stringify(change)}>{say(t, change, words)}</li>
  ));
}

interface Words {
  titleOf: ReturnType<typeof useSectionTitle>;
  fieldName: (key: string) => string;
}

function say(t: TFunction, change: LayoutChange, { titleOf, fieldName }: Words): string {
  switch (change.kind) {
    case 'added':
    case 'removed':
    case 'ordered':
      return t(`changeSets.form.${change.kind}`, { section: titleOf(change.section) });
    case 'renamed':
      return t('changeSets.form.renamed', { before: titleOf(change.before), after: titleOf(change.after) });
    case 'moved':
      return t('changeSets.form.moved', {
        field: fieldName(change.key),
        from: titleOf(change.from),
        to: titleOf(change.to),
      });
    case 'hidden':
    case 'shown':
      return t(`changeSets.form.${change.kind}`, { field: fieldName(change.key) });
    case 'sectionsOrdered':
      return t('changeSets.form.sectionsOrdered');
  }
}

/** What history keeps was checked when it was saved. */
function isLayout(kept: unknown): kept is FormLayout {
  return typeof kept === 'object' && kept !== null && 'sections' in kept && Array.isArray(kept.sections);
}
