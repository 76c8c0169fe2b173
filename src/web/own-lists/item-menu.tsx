import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconArrowMerge, IconDots, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ItemUse, OwnListItem } from '#contract/own-lists.ts';
import { api, orpc } from '../api/client.ts';
import { showProblemToast, showToast } from '../design/toast.tsx';
import type { ChangeItem } from './use-change-item.ts';

interface ItemMenuProps {
  item: OwnListItem;
  use: ItemUse | undefined;
  onChange: ChangeItem;
  onMerge: () => void;
}

/** What can be done with an item: merge it, offer it no more, delete it where no record holds it. */
export function ItemMenu({ item, use, onChange, onMerge }: ItemMenuProps) {
  const { t } = useTranslation();
  const remove = useDeleteItem(item);
  const { name, retired } = item;
  const isHeld = use === undefined || use.records + use.inBin > 0;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('ownLists.more', { name })}>
          <IconDots size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowMerge size={16} stroke={1.5} />} onClick={onMerge}>
          {t('ownLists.merge')}
        </Menu.Item>
        <Menu.Item
          leftSection={
            retired ? <IconArchiveOff size={16} stroke={1.5} /> : <IconArchive size={16} stroke={1.5} />
          }
          onClick={() => void onChange({ retired: !retired }, { retired })}
        >
          {t(retired ? 'ownLists.offer' : 'ownLists.retire')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTrash size={16} stroke={1.5} />}
          disabled={isHeld}
          onClick={() => void remove()}
        >
          {t(isHeld ? 'ownLists.deleteHeld' : 'ownLists.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Deletes at once, with a way back: an item that is added under its old name is the same again. */
function useDeleteItem({ list, id, name, labels }: OwnListItem) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: orpc.ownLists.key() });
  return async (): Promise<void> => {
    try {
      await api.ownLists.delete({ list, id });
      await refresh();
      const undo = () => api.ownLists.add({ list, labels }).then(refresh);
      showToast(t('ownLists.deleted', { name }), { undo });
    } catch (error) {
      showProblemToast(error);
    }
  };
}
