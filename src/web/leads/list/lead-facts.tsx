import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhoneValue } from '#domain/fields/field.ts';
import { formatKnownPhone } from '#domain/phones/format-known-phone.ts';
import { fieldsOf, type Lead } from '#domain/records/record-types.ts';
import { orpc } from '../../api/client.ts';
import { PersonName } from '../../design/person-name.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { addressText } from '../../record/values/address-text.ts';
import { emailLink, phoneLink, webLink } from '../../record/values/contact-links.ts';
import { labelText } from '../../record/values/label-text.ts';
import { ShownValue } from '../../record/values/shown-value.tsx';
import { recordPlaces } from '../../shell/record-link.ts';
import classes from './reading-pane.module.css';

/** What is known of a lead, one fact under the other; what is not known is left out. */
export function LeadFacts({ lead }: { lead: Lead }) {
  const format = useFormat();
  return (
    <dl className={classes.facts}>
      <Fact field="phones" shown={lead.phones.length > 0}>
        {lead.phones.map((phone) => (
          <Labelled
            key={`${phone.label} ${phone.value}`}
            label={phone.label}
            several={lead.phones.length > 1}
          >
            <MaybeLink href={phoneLink(phone.value, phone.e164)}>{phoneText(phone)}</MaybeLink>
          </Labelled>
        ))}
      </Fact>
      <Fact field="emails" shown={lead.emails.length > 0}>
        {lead.emails.map((email) => (
          <Labelled
            key={`${email.label} ${email.value}`}
            label={email.label}
            several={lead.emails.length > 1}
          >
            <MaybeLink href={emailLink(email.value)}>{email.value}</MaybeLink>
          </Labelled>
        ))}
      </Fact>
      <Fact field="websites" shown={lead.websites.length > 0}>
        {lead.websites.map((site) => (
          <div key={`${site.label} ${site.value}`}>
            <MaybeLink href={webLink(site.value)} away>
              {site.value.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')}
            </MaybeLink>
          </div>
        ))}
      </Fact>
      <Fact field="addresses" shown={lead.addresses.length > 0}>
        {lead.addresses.map((address) => (
          <Labelled
            key={`${address.label} ${addressText(address)}`}
            label={address.label}
            several={lead.addresses.length > 1}
          >
            {addressText(address)}
          </Labelled>
        ))}
      </Fact>
      <Fact field="accountId" shown={lead.accountId !== null}>
        <RecordLinkTo type="account" id={lead.accountId}>
          <Shown lead={lead} field="accountId" />
        </RecordLinkTo>
      </Fact>
      <Fact field="source" shown={lead.source !== null || lead.initiatedBy !== null}>
        {lead.source}
        {lead.source !== null && lead.initiatedBy !== null && ' · '}
        {lead.initiatedBy !== null && (
          <RecordLinkTo type={lead.initiatedBy.type} id={lead.initiatedBy.id}>
            <Shown lead={lead} field="initiatedBy" />
          </RecordLinkTo>
        )}
      </Fact>
      <Fact field="assignedToId" shown>
        <Colleague id={lead.assignedToId} />
      </Fact>
      <Fact field="createdAt" shown>
        {format.day(lead.createdAt)}
      </Fact>
    </dl>
  );
}

function Colleague({ id }: { id: number | null }) {
  const { data } = useQuery(orpc.people.list.queryOptions());
  if (data === undefined) return null;
  return <PersonName name={data.items.find((person) => person.id === id)?.name ?? null} />;
}

type FieldKey = keyof Lead & string;

function Fact({ field, shown, children }: { field: FieldKey; shown: boolean; children: ReactNode }) {
  const language = useLanguage();
  if (!shown) return null;
  return (
    <>
      <dt>{fieldsOf('lead')[field]?.label[language]}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Shown({ lead, field }: { lead: Lead; field: FieldKey }) {
  const known = fieldsOf('lead')[field];
  return known === undefined ? null : <ShownValue field={known} value={lead[field]} />;
}

/** One of several values: each on a line of its own, with its label where there is more than one. */
function Labelled({ label, several, children }: { label: string; several: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div>
      {children}
      {several && <span className="muted"> {labelText(label, t).toLocaleLowerCase()}</span>}
    </div>
  );
}

function MaybeLink({ href, away, children }: { href: string | null; away?: boolean; children: ReactNode }) {
  if (href === null) return <bdi>{children}</bdi>;
  return (
    <a href={href} {...(away && { target: '_blank', rel: 'noopener noreferrer' })}>
      <bdi>{children}</bdi>
    </a>
  );
}

interface RecordLinkToProps {
  type: keyof typeof recordPlaces;
  id: number | null;
  children: ReactNode;
}

function RecordLinkTo({ type, id, children }: RecordLinkToProps) {
  const place = recordPlaces[type];
  if (place === undefined || id === null) return children;
  return <Link {...place.link(id)}>{children}</Link>;
}

function phoneText({ value, e164 }: PhoneValue): string {
  return formatKnownPhone({ value, e164: e164 ?? null }, 'NO') ?? value;
}
