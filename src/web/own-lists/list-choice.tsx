import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OwnListItem } from '#contract/own-lists.ts';
import { type OwnList, ownListNames } from '#domain/own-lists/own-lists.ts';
import { useFormat } from '../i18n/use-format.ts';
import classes from './own-lists.module.css';
import { offered } from './use-own-list.ts';

interface ListChoiceProps {
  list: OwnList;
  items: readonly OwnListItem[];
  onOpen: (list: OwnList) => void;
}

/** Which list is looked at; in a narrow window the choice is one line. */
export function ListChoice({ list, items, onOpen }: ListChoiceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <nav aria-label={t('ownLists.title')} className={classes.lists}>
        {ownListNames.map((name) => (
          <Link
            key={name}
            to="/settings/lists/$list"
            params={{ list: name }}
            className={classes.listLink}
            aria-current={name === list ? 'page' : undefined}
          >
            {t(`ownLists.of.${name}.title`)}
            <span className={classes.count}>
              {format.number(offered(items.filter((item) => item.list === name)).length)}
            </span>
          </Link>
        ))}
      </nav>
      <NativeSelect
        className={classes.listSelect}
        aria-label={t('ownLists.choose')}
        value={list}
        data={ownListNames.map((name) => ({ value: name, label: t(`ownLists.of.${name}.title`) }))}
        onChange={(event) => {
          const chosen = ownListNames.find((name) => name === event.currentTarget.value);
          if (chosen) onOpen(chosen);
        }}
      />
    </>
  );
}
