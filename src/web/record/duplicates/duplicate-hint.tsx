import { Anchor } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlikeQuery } from '#contract/duplicates.ts';
import { fieldsOf, isRecordType } from '#domain/records/record-types.ts';
import { orpc } from '../../api/client.ts';
import { announce } from '../../design/live-region.tsx';
import { reasonWords } from '../../duplicates/say-why.ts';
import { recordPlace } from '../../shell/record-link.ts';
import { useFormState } from '../form/form-context.ts';
import { sameValue } from '../form/record-values.ts';
import { alikeQueryOf } from './alike-query.ts';
import classes from './duplicate-hint.module.css';

interface DuplicateHintProps {
  /** Merges the record of the form with one that looks like it; left out for who may not. */
  onMerge: ((id: number) => void) | null;
}

/** Beside the form, before anything is saved: who is on record already with the same address, number or name. */
export function DuplicateHint({ onMerge }: DuplicateHintProps) {
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
            {` – ${reasonWords(each.reasons, t)}. `}
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
    ...orpc.duplicates.findAlike.queryOptions({ input: asked ?? {} }),
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
