import { Anchor } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOf, isPersonType, isRecordType } from '#domain/records/record-types.ts';
import { orpc } from '../../api/client.ts';
import { announce } from '../../design/live-region.tsx';
import { recordPlace } from '../../shell/record-link.ts';
import { useForm, useFormState } from '../form/form-context.ts';
import { sameValue } from '../form/record-values.ts';
import { type AlikeQuery, alikeQueryOf } from './alike-query.ts';
import classes from './duplicate-hint.module.css';

interface DuplicateHintProps {
  /** Merges the record of the form with one that looks like it; left out for who may not. */
  onMerge: ((id: number) => void) | null;
}

/** Beside the form, before anything is saved: who is on record already with the same address, number or name. */
export function DuplicateHint(props: DuplicateHintProps) {
  const { store } = useForm();
  return isPersonType(store.state.type) ? <AlikeRecords {...props} /> : null;
}

function AlikeRecords({ onMerge }: DuplicateHintProps) {
  const { t } = useTranslation();
  const alike = useAlike();
  const count = alike.length;
  const [first] = alike;
  useEffect(() => {
    if (count > 0) announce(t('record.duplicates.title', { count }));
  }, [count, t]);
  if (first === undefined) return null;
  return (
    <section className={classes.hint} aria-label={t('record.duplicates.title', { count })}>
      <strong>{t('record.duplicates.title', { count })}</strong>
      <ul className={classes.list}>
        {alike.map((each) => (
          <li key={`${each.type} ${each.id}`}>
            <bdi>{[each.name, each.company, each.city].filter(Boolean).join(', ')}</bdi>
            {` – ${t(`record.duplicates.reasons.${each.reason}`)}. `}
            <OpenAlike type={each.type} id={each.id} name={each.name} />
            {onMerge && (
              <>
                {' · '}
                <Anchor
                  component="button"
                  type="button"
                  className={classes.merge}
                  aria-label={t('record.duplicates.mergeNamed', { name: each.name })}
                  onClick={() => onMerge(each.id)}
                >
                  {t('record.duplicates.merge')}
                </Anchor>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** In a tab of its own, so that what is typed here stays where it is. */
function OpenAlike({ type, id, name }: { type: string; id: number; name: string }) {
  const { t } = useTranslation();
  const place = isRecordType(type) ? recordPlace(type) : undefined;
  if (!place) return null;
  return (
    <Link {...place.link(id)} target="_blank" aria-label={t('record.duplicates.openNamed', { name })}>
      {t('record.duplicates.open')}
    </Link>
  );
}

function useAlike() {
  const asked = useSteady(useFormState((state) => alikeQueryOf(state, fieldsOf(state.type)), sameValue));
  const { data } = useQuery({
    ...orpc.leads.findAlike.queryOptions({ input: asked ?? { emails: [], phones: [] } }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  });
  return asked === null ? [] : (data?.items ?? []);
}

/** The question once typing has paused. */
function useSteady(query: AlikeQuery | null): AlikeQuery | null {
  const [steady, setSteady] = useState(query);
  if (query === null && steady !== null) setSteady(null);
  useEffect(() => {
    const timer = setTimeout(() => setSteady(query), 400);
    return () => clearTimeout(timer);
  }, [query]);
  return steady;
}
