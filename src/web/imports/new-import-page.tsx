import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { orpc } from '../api/client.ts';
import { useMay } from '../auth/use-me.ts';
import { useTypeNames } from '../record/type-words.ts';
import { Page } from '../shell/page.tsx';
import { FileDrop } from './file-drop.tsx';
import { ImportSteps } from './import-steps.tsx';
import classes from './imports.module.css';

/** The first step of an import: a file. */
export function NewImportPage() {
  const { t } = useTranslation();
  const { type = 'lead' } = useSearch({ from: '/signed-in/imports/new' });
  const names = useTypeNames()(type);
  const mayImport = useMay('imports.run');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return (
    <Page title={t('imports.title', names)} toolbar={<ImportSteps current="file" />}>
      <div className={classes.body}>
        {mayImport ? (
          <FileDrop
            type={type}
            onUploaded={(draft) => {
              queryClient.setQueryData(orpc.imports.get.queryKey({ input: { id: draft.id } }), draft);
              void navigate({
                to: '/imports/$importId',
                params: { importId: String(draft.id) },
                search: { step: 'file' },
              });
            }}
          />
        ) : (
          <p>{t('imports.notAllowed')}</p>
        )}
      </div>
    </Page>
  );
}
