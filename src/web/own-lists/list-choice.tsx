import { NativeSelect } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OwnListItem } from '#contract/own-lists.ts';
import { useFormat } from '../i18n/use-format.ts';
import classes from './own-lists.module.css';
import { offered } from './use-own-list.ts';
import type { ShownList } from './use-shown-lists.ts';

interface ListChoiceProps {
  ours: readonly ShownList[];
  ofFields: readonly ShownList[];
  /** The one that is looked at. */
  shown: string;
  items: readonly OwnListItem[];
}

/** Which list is looked at; in a narrow window the choice is one line. */
export function ListChoice({ ours, ofFields, shown, items }: ListChoiceProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const options = (lists: readonly ShownList[]) =>
    lists.map(({ list, title }) => ({ value: list, label: title }));
  const links = (lists: readonly ShownList[]) =>
    lists.map(({ list, title }) => (
      <ListLink key={list} list={list} title={title} items={items} isShown={list === shown} />
    ));
  return (
    <>
      <nav aria-label={t('ownLists.title')} className={classes.lists}>
        {links(ours)}
        {ofFields.length > 0 && <h2 className={classes.listHeading}>{t('ownLists.ofField.heading')}</h2>}
        {links(ofFields)}
      </nav>
      <NativeSelect
        className={classes.listSelect}
        aria-label={t('ownLists.choose')}
        value={shown}
        data={[
          ...options(ours),
          ...(ofFields.length > 0
            ? [{ group: t('ownLists.ofField.heading'), items: options(ofFields) }]
            : []),
        ]}
        onChange={(event) =>
          void navigate({ to: '/settings/lists/$list', params: { list: event.currentTarget.value } })
        }
      />
    </>
  );
}

interface ListLinkProps {
  list: string;
  title: string;
  items: readonly OwnListItem[];
  isShown: boolean;
}

function ListLink({ list, title, items, isShown }: ListLinkProps) {
  const format = useFormat();
  return (
    <Link
      to="/settings/lists/$list"
      params={{ list }}
      className={classes.listLink}
      aria-current={isShown ? 'page' : undefined}
    >
      <bdi>{title}</bdi>
      <span className={classes.count}>
        {format.number(offered(items.filter((item) => item.list === list)).length)}
      </span>
    </Link>
  );
}
