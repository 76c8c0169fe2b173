import { ActionIcon, CloseButton } from '@mantine/core';
import { IconArrowUpRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RecordLink } from '#domain/fields/field.ts';
import { recordPlace } from '../../shell/record-link.ts';

interface PickedActionsProps {
  value: RecordLink;
  name: string | undefined;
  onClear: (() => void) | null;
}

/** What can be done with the record that was picked: open it, where it has a page, and let it go. */
export function PickedActions({ value, name = '', onClear }: PickedActionsProps) {
  const { t } = useTranslation();
  const place = recordPlace(value.type);
  return (
    <>
      {place && (
        <ActionIcon
          variant="subtle"
          size={24}
          aria-label={t('record.picker.open', { name })}
          renderRoot={(props) => <Link {...place.link(value.id)} {...props} />}
        >
          <IconArrowUpRight size={16} stroke={1.5} />
        </ActionIcon>
      )}
      {onClear && <CloseButton size={24} aria-label={t('record.picker.clear', { name })} onClick={onClear} />}
    </>
  );
}
