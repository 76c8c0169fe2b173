import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AfterSave } from '../form/use-save.ts';
import classes from './record-page.module.css';

interface SaveButtonsProps {
  save: (after: AfterSave) => void;
  isSaving: boolean;
}

/** The three ways to save, in the header. */
export function SaveButtons({ save, isSaving }: SaveButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.buttons}>
      <Button variant="default" onClick={() => save('stay')} aria-keyshortcuts="Control+S">
        {t('record.save')}
      </Button>
      <Button variant="default" onClick={() => save('anew')} aria-keyshortcuts="Control+Shift+Enter">
        {t('record.saveAndNew')}
      </Button>
      <Button onClick={() => save('close')} loading={isSaving} aria-keyshortcuts="Control+Enter">
        {t('record.saveAndClose')}
        <span aria-hidden className={classes.keys}>
          Ctrl ↵
        </span>
      </Button>
    </div>
  );
}

/** The same on a phone, where the thumb is. */
export function ThumbBar({ save, isSaving }: SaveButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.thumb}>
      <Button onClick={() => save('close')} loading={isSaving}>
        {t('record.saveAndClose')}
      </Button>
      <Button variant="default" onClick={() => save('stay')}>
        {t('record.save')}
      </Button>
      <Button variant="default" onClick={() => save('anew')}>
        {t('record.saveAndNew')}
      </Button>
    </div>
  );
}
