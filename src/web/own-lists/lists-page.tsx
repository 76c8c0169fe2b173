import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { orpc } from '../api/client.ts';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import { ListCards } from './list-cards.tsx';
import { ListChoice } from './list-choice.tsx';
import classes from './own-lists.module.css';
import { useShownLists } from './use-shown-lists.ts';

/** The lists that fields are chosen from: which there are at the left, what is in one at the right. */
export function ListsPage() {
  const { t } = useTranslation();
  const { list: asked } = useParams({ strict: false });
  const lists = useShownLists();
  const all = [...lists.ours, ...lists.ofFields];
  const shown = all.find(({ list }) => list === asked) ?? all[0];
  const { data, error, refetch } = useQuery(orpc.ownLists.all.queryOptions());
  return (
    <SettingsFrame title={t('ownLists.title')} wide>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data && shown && (
        <div className={classes.page}>
          <ListChoice {...lists} shown={shown.list} items={data.items} />
          <div className={classes.cards}>
            <ListCards
              key={shown.list}
              {...shown}
              items={data.items.filter((item) => item.list === shown.list)}
            />
          </div>
        </div>
      )}
    </SettingsFrame>
  );
}
