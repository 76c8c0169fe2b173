import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconFileImport,
  IconLayoutSidebarRight,
  IconLayoutSidebarRightFilled,
  IconPlus,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isImportedType, type RecordType } from '#domain/records/record-types.ts';
import { useMay } from '../auth/use-me.ts';
import { importAddress } from '../imports/import-address.ts';
import { recordAddresses } from '../record/record-addresses.ts';
import { useTypeNames, wordsOf } from '../record/type-words.ts';
import classes from './list.module.css';
import type { ReadingPaneState } from './use-reading-pane.ts';

interface ListActionsProps {
  type: RecordType;
  search: ReactNode;
  pane: ReadingPaneState;
}

/** What stands at the right of the list's heading. */
export function ListActions({ type, search, pane }: ListActionsProps) {
  const { t } = useTranslation();
  const mayWrite = useMay('records.write');
  const names = useTypeNames()(type);
  const mayImport = useMay('imports.run');
  const PaneIcon = pane.open ? IconLayoutSidebarRightFilled : IconLayoutSidebarRight;
  const paneLabel = pane.open ? t('list.hidePane') : t('list.showPane');
  return (
    <>
      {search}
      {pane.fits && (
        <Tooltip label={paneLabel}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={paneLabel}
            aria-pressed={pane.open}
            onClick={pane.toggle}
          >
            <PaneIcon size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      )}
      {mayImport && isImportedType(type) && (
        <Button
          variant="default"
          visibleFrom="sm"
          renderRoot={(props) => <Link {...importAddress(type)} {...props} />}
          leftSection={<IconFileImport size={16} stroke={1.5} />}
        >
          {t('list.import')}
        </Button>
      )}
      {mayWrite && (
        <Button
          renderRoot={(props) => <Link {...recordAddresses(type).make} {...props} />}
          leftSection={<IconPlus size={16} stroke={2} />}
          aria-label={t(`record.newOnes.${wordsOf(type)}`, names)}
        >
          <span className={classes.wideOnly}>{t(`record.newOnes.${wordsOf(type)}`, names)}</span>
          <span className={classes.phoneOnly}>{t(`list.newShort.${wordsOf(type)}`, names)}</span>
        </Button>
      )}
    </>
  );
}
