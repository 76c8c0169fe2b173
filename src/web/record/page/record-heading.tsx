import { ActionIcon } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { describeType, fieldsOf } from '#domain/records/record-types.ts';
import { orpc } from '../../api/client.ts';
import { Avatar } from '../../design/avatar.tsx';
import { Stars } from '../../design/stars.tsx';
import { capitalised } from '../../i18n/capitalised.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useForm, useFormState } from '../form/form-context.ts';
import { textOf } from '../form/record-values.ts';
import { useStars } from '../form/use-stars.ts';
import { RecordPicture } from '../picture/record-picture.tsx';
import { useTypeNames, wordsOf } from '../type-words.ts';
import classes from './record-page.module.css';

/** The name the record goes by now, or what it will be while it has none. */
export function useRecordTitle(): string {
  const { t } = useTranslation();
  const { store } = useForm();
  const namesOf = useTypeNames();
  const { nameField } = describeType(store.state.type);
  const name = useFormState((state) => textOf(state.values, nameField).trim());
  return name === '' ? t(`record.newOnes.${wordsOf(store.state.type)}`, namesOf(store.state.type)) : name;
}

/** The way back, and the face. */
export function BeforeHeading({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  const { store } = useForm();
  const { nameField, fields } = describeType(store.state.type);
  const name = useFormState((state) => textOf(state.values, nameField).trim());
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes.back}
        aria-label={t('record.back')}
        onClick={onBack}
      >
        <IconArrowLeft size={18} stroke={1.5} />
      </ActionIcon>
      {'pictureId' in fields ? (
        <RecordPicture fieldKey="pictureId" name={name} />
      ) : (
        name !== '' && <Avatar name={name} size={36} />
      )}
    </>
  );
}

/** Name and stars. */
export function RecordHeading() {
  const title = useRecordTitle();
  const stars = useStars();
  return (
    <>
      <bdi className={classes.name}>{title}</bdi>
      {stars !== null && <Stars value={stars} />}
    </>
  );
}

/** "Lead no. 20 417 · created 4 Nov by Mette Lund", or once for all that only the name must be filled in. */
export function RecordFacts() {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const { store } = useForm();
  const { label, nameField } = describeType(store.state.type);
  const number = useFormState((state) => state.number);
  const createdAt = useFormState((state) => textOf(state.saved, 'createdAt'));
  const createdById = useFormState((state) => state.saved.createdById);
  const by = usePersonName(typeof createdById === 'number' ? createdById : null);
  if (number === null) {
    const name = fieldsOf(store.state.type)[nameField]?.label[language].toLocaleLowerCase() ?? '';
    return <div className={classes.facts}>{t('record.onlyName', { name })}</div>;
  }
  const type = capitalised(label.one[language]);
  const facts = { type, number: format.number(number), when: format.day(createdAt), by };
  return (
    <div className={classes.facts}>
      {by === undefined ? t('record.factsWithoutPerson', facts) : t('record.facts', facts)}
    </div>
  );
}

/** The name of a colleague; undefined while it is not known, or for nobody. */
export function usePersonName(id: number | null): string | undefined {
  const { data } = useQuery(orpc.people.list.queryOptions());
  return data?.items.find((person) => person.id === id)?.name;
}
