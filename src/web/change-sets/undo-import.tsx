import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../api/client.ts';
import { useFormat } from '../i18n/use-format.ts';
import { undoChangeSet } from './undo-change-set.ts';

/** Takes an import back, and says so where that was done. */
export function UndoImport({ changeSetId }: { changeSetId: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const { data: set } = useQuery(orpc.changeSets.get.queryOptions({ input: { id: changeSetId } }));
  const undo = useMutation({
    mutationFn: () => undoChangeSet(changeSetId),
    onSettled: () => queryClient.invalidateQueries({ queryKey: orpc.changeSets.key() }),
  });
  if (set?.undone)
    return (
      <p className="muted">
        {t('changeSets.importUndone', { name: set.undone.actor.name, ago: format.ago(set.undone.at) })}
      </p>
    );
  if (!set?.canUndo) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconArrowBackUp size={16} stroke={1.5} />}
      loading={undo.isPending}
      onClick={() => undo.mutate()}
    >
      {t('changeSets.theImport')}
    </Button>
  );
}
