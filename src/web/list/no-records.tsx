import { Button } from '@mantine/core';
import { IconFileImport, IconPlus, IconSearchOff, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isImportedType, type RecordType } from '#domain/records/record-types.ts';
import { api } from '../api/client.ts';
import { useMay } from '../auth/use-me.ts';
import { EmptyPage } from '../design/empty-page.tsx';
import { showProblemToast } from '../design/toast.tsx';
import { importAddress } from '../imports/import-address.ts';
import { recordAddresses } from '../record/record-addresses.ts';
import { useTypeNames, wordsOf } from '../record/type-words.ts';
import { recordIcon } from '../shell/record-link.ts';
import type { FoundList } from './use-list.ts';

/** What stands in the place of the rows of a list that has none. */
export function NoRows({ type, found }: { type: RecordType; found: FoundList }) {
  const { q, bin } = found.state;
  if (found.isNew) return <FirstRecords type={type} />;
  if (bin && !found.isNarrowed) return <EmptyBin />;
  return <NothingFound q={q} onReset={() => found.change({ q: '', filter: null })} />;
}

/** Nothing was found: says for what, and takes search and filter back. */
function NothingFound({ q, onReset }: { q: string; onReset(): void }) {
  const { t } = useTranslation();
  return (
    <EmptyPage
      icon={IconSearchOff}
      title={q === '' ? t('list.nothingMatches') : t('list.nothingFound', { q })}
      text={q === '' ? t('list.nothingMatchesText') : t('list.nothingFoundText')}
      actions={
        <Button variant="default" onClick={onReset}>
          {q === '' ? t('list.showAll') : t('list.emptySearch')}
        </Button>
      }
    />
  );
}

/** There is nothing in the bin. */
function EmptyBin() {
  const { t } = useTranslation();
  return <EmptyPage icon={IconTrash} title={t('list.emptyBin')} text={t('list.emptyBinText')} />;
}

/** There is no record of a type yet: what one is, and the ways to the first. */
function FirstRecords({ type }: { type: RecordType }) {
  const { t } = useTranslation();
  const mayWrite = useMay('records.write');
  const names = useTypeNames()(type);
  const mayImport = useMay('imports.run');
  return (
    <EmptyPage
      icon={recordIcon(type)}
      title={t(`list.firstTitles.${wordsOf(type)}`, names)}
      text={
        mayWrite
          ? t(`list.firstTexts.${wordsOf(type)}`, names)
          : t(`list.firstTextsReadOnly.${wordsOf(type)}`, names)
      }
      actions={
        <>
          {mayWrite && (
            <Button
              renderRoot={(props) => <Link {...recordAddresses(type).make} {...props} />}
              leftSection={<IconPlus size={16} stroke={2} />}
            >
              {t(`record.newOnes.${wordsOf(type)}`, names)}
            </Button>
          )}
          {mayImport && isImportedType(type) && (
            <>
              <Button
                variant="default"
                renderRoot={(props) => <Link {...importAddress(type)} {...props} />}
                leftSection={<IconFileImport size={16} stroke={1.5} />}
              >
                {t('list.importList')}
              </Button>
              {type === 'lead' && <SampleDataButton />}
            </>
          )}
        </>
      }
    />
  );
}

/** Fills the list with made-up leads. They come by themselves when they are there: see `use-list-updates.ts`. */
function SampleDataButton() {
  const { t } = useTranslation();
  const { mutate, isPending, isSuccess } = useMutation({
    mutationFn: () => api.sampleData.add(),
    onError: showProblemToast,
  });
  return (
    <Button variant="default" loading={isPending || isSuccess} onClick={() => mutate()}>
      {t('list.sampleData')}
    </Button>
  );
}
