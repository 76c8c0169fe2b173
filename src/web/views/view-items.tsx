import { Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowRight,
  IconDeviceFloppy,
  IconLock,
  IconPencil,
  IconPin,
  IconPlus,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '#contract/views.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { builtInViews, firstView, viewsElsewhere } from '#domain/views/built-in-views.ts';
import type { ListState } from '#domain/views/list-state.ts';
import { useMay, useMe } from '../auth/use-me.ts';
import { announce } from '../design/live-region.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { recordAddresses } from '../record/record-addresses.ts';
import { MovableViews } from './movable-views.tsx';
import type { OpenView } from './use-open-view.ts';
import { useViewActs } from './use-view-acts.ts';
import { viewInAddress } from './view-address.ts';
import { differsFromView } from './view-differs.ts';
import { ViewItem } from './view-item.tsx';
import classes from './views.module.css';
import { viewsQuery } from './views-query.ts';

/** As many views are found at a glance. */
const SHORT = 15;

interface ViewItemsProps {
  type: RecordType;
  view: OpenView;
  state: ListState;
  onName(naming: 'new' | 'rename'): void;
  onClose(): void;
}

/** Within the menu: one's own views, those shared, those that come with Winnow; then what can be done to this one. */
export function ViewItems({ type, view, state, onName, onClose }: ViewItemsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useSuspenseQuery(viewsQuery(type));
  const [sought, setSought] = useState('');
  const acts = useViewActs(type);
  const navigate = useNavigate();
  const builtIn = builtInViews(type).map(({ key, label }) => ({ key, name: label[language] }));
  const away = viewsElsewhere(type).map(({ label, key, type: other }) => ({
    ...{ type: other, key, name: label[language] },
    search: { view: viewInAddress(key) },
  }));
  const isFound = ({ name }: { name: string }) => name.toLowerCase().includes(sought.trim().toLowerCase());
  const groups = {
    mine: data.items.filter((one) => !one.shared),
    shared: data.items.filter((one) => one.shared),
  };
  const opensWith = data.defaultView ?? firstView;
  const open = (key: string) => {
    onClose();
    acts.open(key);
  };
  const reorder = (items: readonly View[], one: View) => {
    const [first] = items;
    const others = data.items.filter(({ shared }) => shared !== first?.shared);
    void acts.reorder(first?.shared ? [...others, ...items] : [...items, ...others]);
    const values = { name: one.name, place: items.indexOf(one) + 1, count: items.length };
    announce(t('views.movedTo', values));
  };
  return (
    <>
      {data.items.length + builtIn.length > SHORT && (
        <Menu.Search
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
          placeholder={t('views.search')}
          aria-label={t('views.search')}
        />
      )}
      <div className={classes.views}>
        {(['mine', 'shared'] as const).map((group) => (
          <MovableViews
            key={group}
            label={t(`views.${group}`)}
            views={groups[group]}
            isShown={isFound}
            current={view.key}
            opensWith={opensWith}
            onOpen={open}
            onReorder={reorder}
          />
        ))}
        <Menu.RadioGroup value={view.key}>
          <Menu.Label>{t('views.builtIn')}</Menu.Label>
          {builtIn.filter(isFound).map(({ key, name }) => (
            <ViewItem key={key} viewKey={key} name={name} opensWith={opensWith} onOpen={open} />
          ))}
        </Menu.RadioGroup>
        {away.filter(isFound).map(({ key, name, search, type: other }) => (
          <Menu.Item
            key={key}
            rightSection={<IconArrowRight size={16} stroke={1.5} aria-hidden />}
            onClick={() => void navigate({ ...recordAddresses(other).list, search })}
          >
            <span className={classes.item}>{name}</span>
          </Menu.Item>
        ))}
      </div>
      <Menu.Divider />
      <ViewActItems view={view} state={state} acts={acts} opensWith={opensWith} onName={onName} />
    </>
  );
}

interface ViewActItemsProps extends Pick<ViewItemsProps, 'view' | 'state' | 'onName'> {
  acts: ReturnType<typeof useViewActs>;
  opensWith: string;
}

function ViewActItems({ view, state, acts, opensWith, onName }: ViewActItemsProps) {
  const { t } = useTranslation();
  const me = useMe();
  const mayShare = useMay('records.write');
  const isChanged = differsFromView(view.below, state);
  const own = view.saved?.changeable ? view.saved : null;
  const icon = { size: 16, stroke: 1.5, 'aria-hidden': true };
  return (
    <>
      {isChanged && own && (
        <Menu.Item leftSection={<IconDeviceFloppy {...icon} />} onClick={() => void acts.save(own, state)}>
          {t('views.save')}
        </Menu.Item>
      )}
      {isChanged && (
        <Menu.Item leftSection={<IconArrowBackUp {...icon} />} onClick={() => acts.open(view.key)}>
          {t('views.discard')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconPlus {...icon} />} onClick={() => onName('new')}>
        {t('views.saveAs')}
      </Menu.Item>
      {opensWith !== view.key && (
        <Menu.Item
          leftSection={<IconPin {...icon} />}
          onClick={() => void acts.setDefault(view.key, view.name)}
        >
          {t('views.setDefault')}
        </Menu.Item>
      )}
      {own && (
        <>
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => onName('rename')}>
            {t('views.rename')}
          </Menu.Item>
          {mayShare && !own.shared && (
            <Menu.Item leftSection={<IconUsers {...icon} />} onClick={() => void acts.share(own, true)}>
              {t('views.share')}
            </Menu.Item>
          )}
          {own.shared && own.owner?.id === me.id && (
            <Menu.Item leftSection={<IconLock {...icon} />} onClick={() => void acts.share(own, false)}>
              {t('views.makePrivate')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => void acts.remove(own)}>
            {t('views.delete')}
          </Menu.Item>
        </>
      )}
    </>
  );
}
