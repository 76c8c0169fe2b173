import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import { ownFieldSections } from '#domain/fields/own-fields.ts';
import type { Language } from '#domain/people/roles.ts';
import { describeType, type RecordType, recordTypeNames } from '#domain/records/record-types.ts';
import { Card } from '../design/card.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { kindIcons } from './field-kinds.ts';
import classes from './own-fields.module.css';

interface FieldListProps {
  type: RecordType;
  fields: readonly OwnField[];
  /** Null for who may only look. */
  onEdit: ((id: number) => void) | null;
}

/** The own fields of a record type, by the part of the form that they stand in. */
export function FieldList({ type, fields, onEdit }: FieldListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const many = describeType(type).label.many[language];
  const groups = ownFieldSections
    .map((section) => ({ section, found: fields.filter((field) => field.section === section) }))
    .filter(({ found }) => found.length > 0);
  return (
    <Card title={t('ownFields.fieldsOf', { many })}>
      <p className={classes.text}>
        {t(fields.length === 0 ? 'ownFields.none' : 'ownFields.text', { many })}{' '}
        {fields.length > 0 && (
          <Link to="/settings/forms/$type" params={{ type }}>
            {t('ownFields.place')}
          </Link>
        )}
      </p>
      {groups.map(({ section, found }) => (
        <section key={section} aria-label={t(`ownFields.sections.${section}`)}>
          <h3 className={classes.section}>{t(`ownFields.sections.${section}`)}</h3>
          <ul className={classes.list}>
            {found.map((field) => (
              <FieldRow key={field.id} field={field} type={type} onEdit={onEdit} />
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}

interface FieldRowProps {
  field: OwnField;
  type: RecordType;
  onEdit: FieldListProps['onEdit'];
}

function FieldRow({ field, type, onEdit }: FieldRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const Icon = kindIcons[field.kind];
  const content = (
    <>
      <Icon size={18} stroke={1.5} className={classes.icon} aria-hidden />
      <span className={classes.named}>
        <bdi className={classes.name}>{field.label[language]}</bdi>
        <span className={classes.meta}>{factsOf(field, type, language, t).join(' · ')}</span>
      </span>
    </>
  );
  return (
    <li data-field={field.key}>
      {onEdit === null ? (
        <div className={classes.row}>{content}</div>
      ) : (
        <UnstyledButton className={classes.row} onClick={() => onEdit(field.id)}>
          {content}
          <IconChevronRight size={16} stroke={1.5} className={classes.icon} aria-hidden />
        </UnstyledButton>
      )}
    </li>
  );
}

/** What a field is and demands, in a few words. */
function factsOf(field: OwnField, type: RecordType, language: Language, t: TFunction): string[] {
  const { kind, rules, options, types } = field;
  const others = recordTypeNames()
    .filter((name) => name !== type && types.includes(name))
    .map((name) => describeType(name).label.many[language]);
  return [
    t(`ownFields.kinds.${kind}.name`),
    ...(options.length > 0 ? [options.map(({ label }) => label[language]).join(', ')] : []),
    ...(rules.formula === undefined ? [] : [rules.formula]),
    ...(rules.required ? [t('ownFields.facts.required')] : []),
    ...(rules.unique ? [t('ownFields.facts.unique')] : []),
    ...(others.length > 0
      ? [t('ownFields.facts.also', { many: new Intl.ListFormat(language).format(others) })]
      : []),
  ];
}
