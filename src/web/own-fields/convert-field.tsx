import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Conversion } from '#contract/own-fields.ts';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import type { OwnFieldKind } from '#domain/fields/own-fields.ts';
import { isRecordType } from '#domain/records/record-types.ts';
import { orpc } from '../api/client.ts';
import { Question } from '../design/question.tsx';
import { timeZone } from '../i18n/time-zone.ts';
import { useFormat } from '../i18n/use-format.ts';
import { recordAddresses } from '../record/record-addresses.ts';
import classes from './own-fields.module.css';
import { useConsequences } from './use-consequences.ts';

interface ConvertFieldProps {
  field: OwnField;
  kind: OwnFieldKind;
  isStarting: boolean;
  onConvert: () => void;
  onCancel: () => void;
}

/** Says what becomes of the values of a field when it is of another kind, and asks whether it is to be. */
export function ConvertField({ field, kind, isStarting, onConvert, onCancel }: ConvertFieldProps) {
  const { t } = useTranslation();
  const { data, error } = useQuery({
    ...orpc.ownFields.previewConversion.queryOptions({
      input: { params: { id: field.id }, body: { kind, timeZone } },
    }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const nameOf = (one: OwnFieldKind) => t(`ownFields.kinds.${one}.name`);
  return (
    <Question
      title={t('ownFields.convert.title', { kind: nameOf(kind) })}
      error={error}
      yes={t('ownFields.convert.sure', { kind: nameOf(kind) })}
      no={t('ownFields.convert.keep', { kind: nameOf(field.kind) })}
      onYes={onConvert}
      onNo={onCancel}
      isBusy={isStarting}
      isClosed={data === undefined || data.alike > 0}
    >
      {error === null && <Verdict conversion={data} />}
      {data && data.examples.length > 0 && <Values examples={data.examples} data-lost />}
      {data && data.altered > 0 && <AlteredValues conversion={data} />}
      {data && <Consequences field={field} conversion={data} />}
    </Question>
  );
}

/** How many values come along. */
function Verdict({ conversion }: { conversion: Conversion | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const said = () => {
    if (!conversion) return t('ownFields.convert.counting');
    const { values, lost } = conversion;
    if (lost === 0) return t('ownFields.convert.all', { count: values, values: format.number(values) });
    return t('ownFields.convert.some', {
      count: lost,
      lost: format.number(lost),
      kept: format.number(values - lost),
      values: format.number(values),
    });
  };
  return <p role="status">{said()}</p>;
}

/** How many values say something else then, and what some of them do. */
function AlteredValues({ conversion: { altered, alterations } }: { conversion: Conversion }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <p>{t('ownFields.convert.altered', { count: altered, values: format.number(altered) })}</p>
      <Values examples={alterations} data-altered />
    </>
  );
}

interface ValuesProps {
  examples: readonly (Conversion['examples'][number] & { after?: string })[];
  'data-lost'?: boolean;
  'data-altered'?: boolean;
}

/** Values with the records that hold them: those that are lost, or what they are and will be. */
function Values({ examples, ...mark }: ValuesProps) {
  return (
    <dl className={classes.lost} {...mark}>
      {examples.map(({ recordType, id, name, value, after }) => (
        <div key={`${recordType} ${id}`}>
          <dt>
            {isRecordType(recordType) ? (
              <Link {...recordAddresses(recordType).open(id)} target="_blank">
                <bdi>{name}</bdi>
              </Link>
            ) : (
              <bdi>{name}</bdi>
            )}
          </dt>
          <dd>
            {value}
            {after !== undefined && (
              <>
                {' '}
                <span aria-hidden>→</span> {after}
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What else follows. */
function Consequences({ field, conversion }: { field: OwnField; conversion: Conversion }) {
  const { t } = useTranslation();
  const consequences = useConsequences(field, conversion);
  return (
    <>
      {consequences.length > 0 && (
        <ul className={classes.consequences}>
          {consequences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {conversion.alike === 0 && <p>{t('ownFields.convert.back')}</p>}
    </>
  );
}
