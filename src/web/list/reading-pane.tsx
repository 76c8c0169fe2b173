import { Badge, Button, Skeleton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type Icon, IconArrowRight, IconMail, IconPhone, IconTrash } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { describeType, fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { Avatar } from '../design/avatar.tsx';
import { EmptyPage } from '../design/empty-page.tsx';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { Stars } from '../design/stars.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { recordQuery } from '../record/form/record-calls.ts';
import { type OpenedRecord, textOf, type Values } from '../record/form/record-values.ts';
import { pictureAddress } from '../record/picture/upload-picture.ts';
import { recordAddresses } from '../record/record-addresses.ts';
import { useTypeNames, wordsOf } from '../record/type-words.ts';
import { emailLink, phoneLink } from '../record/values/contact-links.ts';
import { isLabelled } from '../record/values/value-text.ts';
import { recordIcon } from '../shell/record-link.ts';
import { LatestChanges } from './latest-changes.tsx';
import classes from './reading-pane.module.css';
import { RecordFacts } from './record-facts.tsx';

/** ms between two records within which only the last one is fetched: an arrow key held down passes many. */
const PASSING = 120;

interface ReadingPaneProps {
  type: RecordType;
  id: number | null;
  /** The record stands in the bin: it is to be looked at, not opened. */
  bin: boolean;
}

/** The chosen record beside the list. What was there stays until the next one is. */
export function ReadingPane({ type, id, bin }: ReadingPaneProps) {
  const { t } = useTranslation();
  const [wanted] = useDebouncedValue(id, PASSING, { leading: true });
  const { data, error, refetch } = useQuery({
    ...recordQuery(type, wanted ?? 0),
    enabled: wanted !== null && !bin,
    placeholderData: keepPreviousData,
  });
  const names = useTypeNames()(type);
  return (
    <aside className={classes.pane} aria-label={t('list.pane.label', names)}>
      {bin ? (
        <EmptyPage icon={IconTrash} title={t('list.pane.binTitle')} text={t('list.pane.binText')} />
      ) : wanted === null ? (
        <EmptyPage
          icon={recordIcon(type)}
          title={t(`list.pane.choose.${wordsOf(type)}`, names)}
          text={t('list.pane.chooseText')}
        />
      ) : error !== null ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton height={46} circle className={classes.waiting} />
      ) : (
        <RecordBeside type={type} record={data} />
      )}
    </aside>
  );
}

function RecordBeside({ type, record }: { type: RecordType; record: OpenedRecord }) {
  const { t } = useTranslation();
  const { values } = record;
  const name = textOf(values, describeType(type).nameField);
  const picture = textOf(values, 'pictureId');
  const post = [textOf(values, 'jobTitle'), textOf(values, 'company')].filter(Boolean).join(', ');
  const comments = textOf(values, 'comments');
  const { rating } = values;
  return (
    <>
      <header className={classes.who}>
        <Avatar name={name} picture={picture === '' ? null : pictureAddress(picture)} size={46} />
        <div className={classes.names}>
          <h2 className={classes.name}>
            <bdi>{name}</bdi>
          </h2>
          {post !== '' && <bdi className="muted">{post}</bdi>}
        </div>
      </header>
      {typeof rating === 'number' && (
        <div className={classes.rating}>
          <Stars value={rating} size={15} />
          <span className="muted" aria-hidden>
            {t('list.pane.ofFive', { value: rating })}
          </span>
          <Marks type={type} values={values} />
        </div>
      )}
      <Actions type={type} record={record} />
      <RecordFacts type={type} values={values} />
      {comments !== '' && (
        <>
          <h3 className={classes.section}>{t('record.sections.comments')}</h3>
          <p className={classes.comments}>{comments}</p>
        </>
      )}
      <LatestChanges type={type} id={record.id} />
    </>
  );
}

const marks = ['doNotCall', 'doNotEmail', 'doNotFax', 'doNotSendLetter'] as const;

/** Where this person does not want to hear from us. */
function Marks({ type, values }: { type: RecordType; values: Values }) {
  const language = useLanguage();
  const fields = fieldsOf(type);
  return marks
    .filter((mark) => values[mark] === true)
    .map((mark) => (
      <Badge key={mark} variant="light" color="red" tt="none" fw={550} radius="sm">
        {fields[mark]?.label[language]}
      </Badge>
    ));
}

function Actions({ type, record }: { type: RecordType; record: OpenedRecord }) {
  const { t } = useTranslation();
  const { values } = record;
  const phone = labelledOf(values, 'phones')[0];
  const emails = labelledOf(values, 'emails');
  const email = emails.find((each) => 'default' in each && each.default === true) ?? emails[0];
  const call = phone && values.doNotCall !== true ? phoneLink(phone.value, phone.e164) : null;
  const write = email && values.doNotEmail !== true ? emailLink(email.value) : null;
  return (
    <div className={classes.actions}>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconArrowRight size={15} stroke={1.5} />}
        renderRoot={(props) => <Link {...recordAddresses(type).open(record.id)} {...props} />}
      >
        {t('list.pane.open')}
      </Button>
      <WayToThem href={call} icon={IconPhone} label={t('list.pane.call')} />
      <WayToThem href={write} icon={IconMail} label={t('list.pane.email')} />
    </div>
  );
}

/** Calls or writes; nothing where there is no way, or they do not want it. */
function WayToThem({ href, icon: Shown, label }: { href: string | null; icon: Icon; label: string }) {
  if (href === null) return null;
  return (
    <Button
      component="a"
      href={href}
      variant="default"
      size="xs"
      leftSection={<Shown size={15} stroke={1.5} />}
    >
      {label}
    </Button>
  );
}

function labelledOf(values: Values, key: string) {
  const rows: unknown = values[key];
  return Array.isArray(rows) ? rows.filter(isLabelled) : [];
}
