import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnListItem } from '#contract/own-lists.ts';
import { orpc } from '../api/client.ts';
import { useMay } from '../auth/use-me.ts';
import { Card } from '../design/card.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ItemHeadings } from './item-headings.tsx';
import { ItemRow } from './item-row.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { MovableItems } from './movable-items.tsx';
import { NewItem } from './new-item.tsx';
import classes from './own-lists.module.css';
import { useOrder } from './use-order.ts';
import { offered } from './use-own-list.ts';
import type { ShownList } from './use-shown-lists.ts';

interface ListCardsProps extends ShownList {
  items: readonly OwnListItem[];
}

/** What one list offers, and what it does no longer. */
export function ListCards({ list, title, text, newItem, items }: ListCardsProps) {
  const { t } = useTranslation();
  const collator = new Intl.Collator(useLanguage());
  const mayManage = useMay('settings.manage');
  const { data: uses } = useQuery({
    ...orpc.ownLists.uses.queryOptions({ input: { list } }),
    staleTime: 0,
  });
  const [merged, setMerged] = useState<OwnListItem | null>(null);
  const usesOf = (item: OwnListItem) =>
    uses && (uses.items.find(({ id }) => id === item.id) ?? { id: item.id, records: 0, inBin: 0 });
  const { shown, reorder } = useOrder(list, offered(items));
  const retired = items.filter((item) => item.retired);
  return (
    <>
      <Card
        title={title}
        actions={
          mayManage && shown.length > 1 ? (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              onClick={() => reorder(shown.toSorted((one, other) => collator.compare(one.name, other.name)))}
            >
              {t('ownLists.sort')}
            </Button>
          ) : undefined
        }
      >
        <p className={classes.text}>{text}</p>
        <ItemHeadings list={list} />
        <MovableItems items={shown} onReorder={reorder}>
          {(item, handle) => (
            <ItemRow list={list} item={item} use={usesOf(item)} handle={handle} onMerge={setMerged} />
          )}
        </MovableItems>
        {shown.length === 0 && <p className={classes.text}>{t('ownLists.empty')}</p>}
        {mayManage && <NewItem list={list} label={newItem} />}
      </Card>
      {retired.length > 0 && (
        <Card title={t('ownLists.retired')}>
          <p className={classes.text}>{t('ownLists.retiredText')}</p>
          <ul className={classes.items}>
            {retired.map((item) => (
              <li key={item.id} className={classes.movable}>
                <ItemRow list={list} item={item} use={usesOf(item)} onMerge={setMerged} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      <MergeDialog list={list} items={items} item={merged} onClose={() => setMerged(null)} />
    </>
  );
}
