import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type OwnList, ownListNames } from '#domain/own-lists/own-lists.ts';
import { orpc } from '../api/client.ts';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import { ListCards } from './list-cards.tsx';
import { ListChoice } from './list-choice.tsx';
import classes from './own-lists.module.css';

/** The lists that fields are chosen from: which there are at the left, what is in one at the right. */
export function ListsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { list: asked } = useParams({ strict: false });
  const list = ownListNames.find((name) => name === asked) ?? 'source';
  const { data, error, refetch } = useQuery(orpc.ownLists.all.queryOptions());
  const open = (name: OwnList) => void navigate({ to: '/settings/lists/$list', params: { list: name } });
  return (
    <SettingsFrame title={t('ownLists.title')} wide>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data && (
        <div className={classes.page}>
          <ListChoice list={list} items={data.items} onOpen={open} />
          <div className={classes.cards}>
            <ListCards key={list} list={list} items={data.items.filter((item) => item.list === list)} />
          </div>
        </div>
      )}
    </SettingsFrame>
  );
}
