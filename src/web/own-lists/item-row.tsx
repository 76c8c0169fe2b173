import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemUse, OwnListItem } from '#contract/own-lists.ts';
import { traitsOf } from '#domain/own-lists/own-lists.ts';
import { useMay } from '../auth/use-me.ts';
import { categoryStyle } from '../categories/category-style.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ItemColor } from './item-color.tsx';
import { ItemInitiators } from './item-initiators.tsx';
import { ItemMenu } from './item-menu.tsx';
import { ItemName } from './item-name.tsx';
import { ItemProbability } from './item-probability.tsx';
import classes from './own-lists.module.css';
import { languagesFrom } from './reading-order.ts';
import { useChangeItem } from './use-change-item.ts';

interface ItemRowProps {
  list: string;
  item: OwnListItem;
  /** Unknown until it is counted. */
  use: ItemUse | undefined;
  /** What it is moved by. */
  handle?: ReactNode;
  onMerge: (item: OwnListItem) => void;
}

/** One item of a list; who may changes it in its place. */
export function ItemRow({ list, item, use, handle, onMerge }: ItemRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const mayManage = useMay('settings.manage');
  const change = useChangeItem(item);
  const [trait] = traitsOf(list) ?? [];
  const { name, labels } = item;
  const count = (
    <span className={classes.used}>
      {use && t('ownLists.records', { count: use.records, shown: format.number(use.records) })}
    </span>
  );
  if (!mayManage)
    return (
      <div className={classes.row} data-read-only>
        <span className={classes.pill} style={item.color ? categoryStyle(item.color) : undefined}>
          {name}
        </span>
        {count}
      </div>
    );
  return (
    <div className={classes.row} data-trait={trait}>
      {handle ?? <span />}
      {trait === 'color' && <ItemColor item={item} onChange={change} />}
      {languagesFrom(language).map((each) => (
        <ItemName
          key={each}
          label={t(`ownLists.nameIn.${each}`, { name })}
          name={labels[each]}
          lang={each}
          onChange={(next) => change({ labels: { [each]: next } }, { labels })}
        />
      ))}
      {trait === 'probability' && <ItemProbability item={item} onChange={change} />}
      {trait === 'initiators' && <ItemInitiators item={item} onChange={change} />}
      {count}
      <ItemMenu item={item} use={use} onChange={change} onMerge={() => onMerge(item)} />
    </div>
  );
}
