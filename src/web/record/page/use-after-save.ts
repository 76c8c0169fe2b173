import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { describeType } from '#domain/records/record-types.ts';
import { showToast } from '../../design/toast.tsx';
import type { ColleagueChange } from '../form/colleague-change.ts';
import { useForm } from '../form/form-context.ts';
import { isDirty } from '../form/form-state.ts';
import { textOf } from '../form/record-values.ts';
import type { AfterSave, Saved } from '../form/use-save.ts';
import { recordAddresses } from '../record-addresses.ts';

interface Means {
  goBack: () => void;
  startAnew: () => void;
  forgetDraft: () => void;
  tell: (change: ColleagueChange) => void;
}

/** What follows a save: a word that it is done, and on to where the person wanted to go. */
export function useAfterSave({ goBack, startAnew, forgetDraft, tell }: Means) {
  const { t } = useTranslation();
  const { store } = useForm();
  const navigate = useNavigate();
  return ({ record, merged, wasNew }: Saved, after: AfterSave) => {
    const { type } = store.state;
    const { open, make } = recordAddresses(type);
    if (!isDirty(store.state)) forgetDraft();
    showToast(t('record.saved', { name: textOf(record.values, describeType(type).nameField) }));
    if (merged !== null) tell(merged);
    if (after === 'close') goBack();
    else if (after === 'anew' && wasNew) startAnew();
    else if (after === 'anew') void navigate(make);
    else if (wasNew) void navigate({ ...open(record.id), replace: true });
  };
}
