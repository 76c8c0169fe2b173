import { Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isImportedType, recordTypeNames } from '#domain/records/record-types.ts';
import { orpc } from '../api/client.ts';
import { useMay } from '../auth/use-me.ts';
import { capitalised } from '../i18n/capitalised.ts';
import { useTypeNames } from '../record/type-words.ts';
import { Page } from '../shell/page.tsx';
import { FileDrop } from './file-drop.tsx';
import { importAddress } from './import-address.ts';
import { ImportSteps } from './import-steps.tsx';
import classes from './imports.module.css';

/** The first step of an import: what the rows are, and a file. */
export function NewImportPage() {
  const { t } = useTranslation();
  const { type = 'lead' } = useSearch({ from: '/signed-in/imports/new' });
  const namesOf = useTypeNames();
  const mayImport = useMay('imports.run');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const types = recordTypeNames().filter(isImportedType);
  const choose = (name: string | null) => {
    const chosen = types.find((one) => one === name);
    if (chosen) void navigate({ ...importAddress(chosen), replace: true });
  };
  return (
    <Page title={t('imports.title', namesOf(type))} toolbar={<ImportSteps current="file" />}>
      <div className={classes.body}>
        {mayImport ? (
          <>
            <Select
              className={classes.type}
              label={t('imports.type')}
              data={types.map((one) => ({ value: one, label: capitalised(namesOf(one).many) }))}
              value={type}
              onChange={choose}
              allowDeselect={false}
            />
            {/* What is being sent as one type is called off when another is chosen. */}
            <FileDrop
              key={type}
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
          </>
        ) : (
          <p>{t('imports.notAllowed')}</p>
        )}
      </div>
    </Page>
  );
}
