import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Field, isEmptyValue } from '#domain/fields/field.ts';
import { isRecordLinkType } from '#domain/records/link-types.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { orpc } from '../api/client.ts';
import { PersonName } from '../design/person-name.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useLabels } from '../own-lists/use-labels.ts';
import type { FieldValue, Values } from '../record/form/record-values.ts';
import { addressText } from '../record/values/address-text.ts';
import { emailLink, phoneLink, webLink } from '../record/values/contact-links.ts';
import { ShownValue } from '../record/values/shown-value.tsx';
import { isAddress, isLabelled, phoneText } from '../record/values/value-text.ts';
import { recordPlace } from '../shell/record-link.ts';
import classes from './reading-pane.module.css';

/** The facts told beside a list, in this order; a type without such a field leaves it out. */
const told = [
  'phones',
  'emails',
  'websites',
  'addresses',
  'accountId',
  'code',
  'campaignType',
  'startDate',
  'endDate',
  'budget',
  'source',
  'initiatedBy',
  'categories',
  'assignedToId',
  'convertedAt',
  'createdAt',
];

/** Told also where nothing is known: that nobody follows up is worth knowing. */
const alwaysTold: ReadonlySet<string> = new Set(['assignedToId']);

/** What is known of a record, one fact under the other; what is not known is left out. */
export function RecordFacts({ type, values }: { type: RecordType; values: Values }) {
  const language = useLanguage();
  const fields = fieldsOf(type);
  return (
    <dl className={classes.facts}>
      {told.map((key) => {
        const field = fields[key];
        const value = values[key] ?? null;
        if (field === undefined || (isEmptyValue(value) && !alwaysTold.has(key))) return null;
        return (
          <div key={key} className={classes.fact}>
            <dt>{field.label[language]}</dt>
            <dd>
              <Fact field={field} value={value} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Fact({ field, value }: { field: Field; value: FieldValue }) {
  const format = useFormat();
  switch (field.kind) {
    case 'phones':
    case 'emails':
    case 'websites':
    case 'addresses':
      return <ManyValues kind={field.kind} value={value} />;
    case 'person':
      return <Colleague id={typeof value === 'number' ? value : null} />;
    case 'timestamp':
      return typeof value === 'string' ? format.day(value) : null;
    case 'account':
      return (
        <LinkTo type="account" id={value}>
          <ShownValue field={field} value={value} />
        </LinkTo>
      );
    case 'recordLink': {
      const link = typeof value === 'object' && value !== null && 'type' in value ? value : null;
      return (
        <LinkTo
          type={link === null ? '' : String(link.type)}
          id={link !== null && 'id' in link ? link.id : null}
        >
          <ShownValue field={field} value={value} />
        </LinkTo>
      );
    }
    default:
      return <ShownValue field={field} value={value} />;
  }
}

type ManyKind = 'phones' | 'emails' | 'websites' | 'addresses';

/** Several values: each on a line of its own, with its label where there is more than one. */
function ManyValues({ kind, value }: { kind: ManyKind; value: FieldValue }) {
  const labels = useLabels(kind);
  const rows: unknown[] = Array.isArray(value) ? value : [];
  return rows.filter(isAddress).map((row, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same address may stand twice, and rows are only shown
    <div key={i}>
      <OneValue kind={kind} row={row} />
      {rows.length > 1 && <span className="muted"> {labels.textOf(row.label).toLocaleLowerCase()}</span>}
    </div>
  ));
}

function OneValue({ kind, row }: { kind: ManyKind; row: unknown }) {
  if (kind === 'addresses') return isAddress(row) && addressText(row);
  if (!isLabelled(row)) return null;
  const { value, e164 } = row;
  switch (kind) {
    case 'phones':
      return <MaybeLink href={phoneLink(value, e164)}>{phoneText(row)}</MaybeLink>;
    case 'emails':
      return <MaybeLink href={emailLink(value)}>{value}</MaybeLink>;
    case 'websites':
      return (
        <MaybeLink href={webLink(value)} away>
          {value.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')}
        </MaybeLink>
      );
  }
}

function Colleague({ id }: { id: number | null }) {
  const { data } = useQuery(orpc.people.list.queryOptions());
  if (data === undefined) return null;
  return <PersonName name={data.items.find((person) => person.id === id)?.name ?? null} />;
}

function MaybeLink({ href, away, children }: { href: string | null; away?: boolean; children: ReactNode }) {
  if (href === null) return <bdi>{children}</bdi>;
  return (
    <a href={href} {...(away && { target: '_blank', rel: 'noopener noreferrer' })}>
      <bdi>{children}</bdi>
    </a>
  );
}

function LinkTo({ type, id, children }: { type: string; id: unknown; children: ReactNode }) {
  const place = isRecordLinkType(type) ? recordPlace(type) : undefined;
  if (place === undefined || typeof id !== 'number') return children;
  return <Link {...place.link(id)}>{children}</Link>;
}
