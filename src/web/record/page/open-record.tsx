import { useMediaQuery } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { duplicateBaseOf } from '#domain/duplicates/duplicate-base.ts';
import { describeType } from '#domain/records/record-types.ts';
import { ProblemAlert } from '../../design/problem-alert.tsx';
import { useConfirmLeave } from '../../design/use-confirm-leave.tsx';
import { Page } from '../../shell/page.tsx';
import { ConflictDialog } from '../conflicts/conflict-dialog.tsx';
import { DraftOffer } from '../drafts/draft-offer.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { DuplicateHint } from '../duplicates/duplicate-hint.tsx';
import { useMergeAfterSave } from '../duplicates/use-merge-after-save.ts';
import { useForm, useFormState } from '../form/form-context.ts';
import { isDirty } from '../form/form-state.ts';
import type { OpenedRecord } from '../form/record-values.ts';
import { useColleagueChanges } from '../form/use-colleague-changes.ts';
import { useSave } from '../form/use-save.ts';
import { HistoryPage } from '../history/history-page.tsx';
import { QuickAdd } from '../quick-add/quick-add.tsx';
import { recordAddresses } from '../record-addresses.ts';
import { RecordSteps } from '../steps/record-steps.tsx';
import { ColleagueNotice, useLastEditor } from './colleague-notice.tsx';
import { isPageOf } from './page-of-address.ts';
import { ProblemSummary } from './problem-summary.tsx';
import { RecordForm } from './record-form.tsx';
import { BeforeHeading, RecordFacts, RecordHeading, useRecordTitle } from './record-heading.tsx';
import classes from './record-page.module.css';
import type { RecordPageName } from './record-page.tsx';
import { RecordStatus, RecordTabs } from './record-tabs.tsx';
import { SaveButtons, ThumbBar } from './save-buttons.tsx';
import { useAfterSave } from './use-after-save.ts';
import { useFirstFocus } from './use-first-focus.ts';
import { useFormKeys } from './use-form-keys.ts';
import { useWayBack } from './use-way-back.ts';

interface OpenRecordProps {
  record: OpenedRecord | null;
  page: RecordPageName;
  startAnew: () => void;
}

/** A record that is open: its header, its pages, and everything that watches over what is typed. */
export function OpenRecord({ record, page, startAnew }: OpenRecordProps) {
  const { t } = useTranslation();
  const { store, formId, readOnly } = useForm();
  const { type } = store.state;
  const navigate = useNavigate();
  const isPhone = useMediaQuery('(width < 48em)');
  const title = useRecordTitle();
  const id = useFormState((state) => state.id);
  const isUnsaved = useFormState(isDirty);
  const editor = useLastEditor();
  const goBack = useWayBack(recordAddresses(type).list);
  const draft = useDraft(store, formId, record);
  const afterSave = useAfterSave({
    goBack,
    startAnew,
    forgetDraft: draft.forget,
    tell: (news) => colleague.tell(news),
  });
  const merge = useMergeAfterSave(duplicateBaseOf(type));
  const saving = useSave(store, (saved, after) => {
    afterSave(saved, after);
    merge.goOn(saved.record.id);
  });
  const colleague = useColleagueChanges(store, record, saving.isSaving);
  const leaveQuestion = useConfirmLeave(() => isDirty(store.state), {
    staysOn: (pathname) => isPageOf(pathname, describeType(type).path, store.state.id),
    onLeave: draft.forget,
  });
  const save = (after: Parameters<typeof saving.save>[0], mergeWith: number | null = null) => {
    merge.want(mergeWith);
    saving.save(after);
    // What has to be mended stands there.
    if (page === 'history' && id !== null) void navigate(recordAddresses(type).open(id));
  };
  useFormKeys({ save: readOnly ? null : save, leave: goBack });
  useFirstFocus();

  return (
    <Page
      title={title}
      heading={<RecordHeading />}
      before={<BeforeHeading onBack={goBack} />}
      subtitle={<RecordFacts />}
      withoutSearch
      actions={
        <>
          <RecordSteps type={type} id={id} />
          {!readOnly && !isPhone && (
            <>
              {isUnsaved && id !== null && <span className={classes.state}>{t('record.unsaved')}</span>}
              <SaveButtons save={save} isSaving={saving.isSaving} />
            </>
          )}
        </>
      }
      toolbar={
        <>
          <RecordTabs />
          <ProblemSummary refusals={saving.refusals} />
          {saving.error !== null && (
            <div className={classes.failure}>
              <ProblemAlert error={saving.error} />
            </div>
          )}
          {draft.offered && <DraftOffer draft={draft.offered} />}
          {colleague.change && (
            <ColleagueNotice change={colleague.change} onDismiss={() => colleague.tell(null)} />
          )}
        </>
      }
      status={<RecordStatus draft={draft} />}
    >
      {page === 'history' && id !== null ? (
        <HistoryPage type={type} id={id} />
      ) : (
        <RecordForm
          before={!readOnly && <QuickAdd />}
          beside={<DuplicateHint onMerge={readOnly ? null : (other) => save('stay', other)} />}
          foot={isPhone && !readOnly && <ThumbBar save={save} isSaving={saving.isSaving} />}
        />
      )}
      {saving.contestedSave !== null && (
        <ConflictDialog
          colleague={editor}
          onResolved={() => saving.save(saving.contestedSave ?? 'stay')}
          onClose={() => saving.setContestedSave(null)}
        />
      )}
      {leaveQuestion}
    </Page>
  );
}
