import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '#domain/records/record-types.ts';
import type { ListState } from '#domain/views/list-state.ts';
import type { OpenView } from './use-open-view.ts';
import { useViewActs } from './use-view-acts.ts';
import { differsFromView } from './view-differs.ts';
import { ViewNaming } from './view-naming.tsx';
import classes from './views.module.css';

interface ViewChangesProps {
  type: RecordType;
  view: OpenView;
  state: ListState;
}

/** Says that the list shows something else than its view, and keeps or drops that. Nothing where it does not. */
export function ViewChanges({ type, view, state }: ViewChangesProps) {
  const { t } = useTranslation();
  const acts = useViewActs(type);
  const [naming, setNaming] = useState(false);
  const own = view.saved?.changeable ? view.saved : null;
  const isChanged = differsFromView(view.below, state);
  const button = { variant: 'subtle', size: 'compact-sm' } as const;
  return (
    <>
      {isChanged && (
        <div className={classes.changes}>
          <span className={classes.changed}>{t('views.changed')}</span>
          {own && (
            <Button {...button} onClick={() => void acts.save(own, state)}>
              {t('views.save')}
            </Button>
          )}
          <Button {...button} onClick={() => setNaming(true)}>
            {t('views.saveAs')}
          </Button>
          <Button {...button} color="gray" onClick={() => acts.open(view.key)}>
            {t('views.discard')}
          </Button>
        </div>
      )}
      <ViewNaming
        type={type}
        view={view}
        state={state}
        naming={naming ? 'new' : null}
        onClose={() => setNaming(false)}
      />
    </>
  );
}
