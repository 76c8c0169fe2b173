import { Badge, Button, Skeleton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowRight, IconMail, IconPhone, IconUser } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { fieldsOf, type Lead } from '#domain/records/record-types.ts';
import { orpc } from '../../api/client.ts';
import { Avatar } from '../../design/avatar.tsx';
import { EmptyPage } from '../../design/empty-page.tsx';
import { ProblemAlert } from '../../design/problem-alert.tsx';
import { Stars } from '../../design/stars.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { pictureAddress } from '../../record/picture/upload-picture.ts';
import { emailLink, phoneLink } from '../../record/values/contact-links.ts';
import { LatestChanges } from './latest-changes.tsx';
import { LeadFacts } from './lead-facts.tsx';
import classes from './reading-pane.module.css';

/** ms between two leads within which only the last one is fetched: an arrow key held down passes many. */
const PASSING = 120;

/** The chosen lead beside the list. What was there stays until the next one is. */
export function ReadingPane({ id }: { id: number | null }) {
  const { t } = useTranslation();
  const [wanted] = useDebouncedValue(id, PASSING, { leading: true });
  const { data, error, refetch } = useQuery({
    ...orpc.leads.get.queryOptions({ input: { id: wanted ?? 0 } }),
    enabled: wanted !== null,
    placeholderData: keepPreviousData,
  });
  return (
    <aside className={classes.pane} aria-label={t('leadList.pane.label')}>
      {wanted === null ? (
        <EmptyPage
          icon={IconUser}
          title={t('leadList.pane.nobodyTitle')}
          text={t('leadList.pane.nobodyText')}
        />
      ) : error !== null ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton height={46} circle className={classes.waiting} />
      ) : (
        <LeadBeside lead={data} />
      )}
    </aside>
  );
}

function LeadBeside({ lead }: { lead: Lead }) {
  const { t } = useTranslation();
  const post = [lead.jobTitle, lead.company].filter(Boolean).join(', ');
  return (
    <>
      <header className={classes.who}>
        <Avatar
          name={lead.fullName ?? ''}
          picture={lead.pictureId && pictureAddress(lead.pictureId)}
          size={46}
        />
        <div className={classes.names}>
          <h2 className={classes.name}>
            <bdi>{lead.fullName}</bdi>
          </h2>
          {post !== '' && <bdi className="muted">{post}</bdi>}
        </div>
      </header>
      <div className={classes.rating}>
        <Stars value={lead.rating} size={15} />
        <span className="muted" aria-hidden>
          {t('leadList.pane.ofFive', { value: lead.rating })}
        </span>
        <Marks lead={lead} />
      </div>
      <Actions lead={lead} />
      <LeadFacts lead={lead} />
      {lead.comments !== null && (
        <>
          <h3 className={classes.section}>{t('record.sections.comments')}</h3>
          <p className={classes.comments}>{lead.comments}</p>
        </>
      )}
      {lead.id !== null && <LatestChanges id={lead.id} />}
    </>
  );
}

const marks = ['doNotCall', 'doNotEmail', 'doNotFax', 'doNotSendLetter'] as const;

/** Where this person does not want to hear from us. */
function Marks({ lead }: { lead: Lead }) {
  const language = useLanguage();
  const fields = fieldsOf('lead');
  return marks
    .filter((mark) => lead[mark])
    .map((mark) => (
      <Badge key={mark} variant="light" color="red" tt="none" fw={550} radius="sm">
        {fields[mark]?.label[language]}
      </Badge>
    ));
}

function Actions({ lead }: { lead: Lead }) {
  const { t } = useTranslation();
  const [phone] = lead.phones;
  const email = lead.emails.find((each) => each.default) ?? lead.emails[0];
  const call = phone && !lead.doNotCall ? phoneLink(phone.value, phone.e164) : null;
  const write = email && !lead.doNotEmail ? emailLink(email.value) : null;
  return (
    <div className={classes.actions}>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconArrowRight size={15} stroke={1.5} />}
        renderRoot={(props) => <Link to="/leads/$leadId" params={{ leadId: String(lead.id) }} {...props} />}
      >
        {t('leadList.pane.open')}
      </Button>
      {call !== null && (
        <Button
          component="a"
          href={call}
          variant="default"
          size="xs"
          leftSection={<IconPhone size={15} stroke={1.5} />}
        >
          {t('leadList.pane.call')}
        </Button>
      )}
      {write !== null && (
        <Button
          component="a"
          href={write}
          variant="default"
          size="xs"
          leftSection={<IconMail size={15} stroke={1.5} />}
        >
          {t('leadList.pane.email')}
        </Button>
      )}
    </div>
  );
}
