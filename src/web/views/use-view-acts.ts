import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { View } from '#contract/views.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import type { ListState } from '#domain/views/list-state.ts';
import type { ViewState } from '#domain/views/view-state.ts';
import { api, orpc } from '../api/client.ts';
import { showProblemToast, showToast } from '../design/toast.tsx';
import { viewInAddress } from './view-address.ts';
import { stateToKeep } from './view-differs.ts';
import { viewsQuery } from './views-query.ts';

type Changes = { name?: string; shared?: boolean; state?: ViewState };

/** What can be done to the views of a list. Each says what it did, and most can be taken back from there. */
export function useViewActs(type: RecordType) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const refresh = () => client.invalidateQueries({ queryKey: orpc.views.key() });
  const open = (key: string) => void navigate({ to: '.', search: { view: viewInAddress(key) } });

  const change = async (view: View, changes: Changes, said: string): Promise<void> => {
    const update = (version: string, body: Changes) =>
      api.views.update({ params: { id: view.id }, headers: { 'if-match': version }, body });
    const { version } = await update(String(view.version), changes);
    await refresh();
    const before: Changes = {
      ...(changes.name !== undefined && { name: view.name }),
      ...(changes.shared !== undefined && { shared: view.shared }),
      ...(changes.state !== undefined && { state: view.state }),
    };
    const undo = () => update(String(version), before).then(refresh);
    showToast(said, { undo });
  };

  return {
    open,
    save: (view: View, state: ListState) =>
      change(view, { state: stateToKeep(state) }, t('views.saved', { name: view.name }))
        .then(() => open(String(view.id)))
        .catch(showProblemToast),
    /** @throws ProblemError where the name is taken or there are too many */
    saveAs: async (name: string, shared: boolean, state: ListState) => {
      const made = await api.views.create({ recordType: type, name, shared, state: stateToKeep(state) });
      await refresh();
      open(String(made.id));
      showToast(t('views.saved', { name: made.name }));
    },
    /** @throws ProblemError where the name is taken */
    rename: (view: View, name: string) => change(view, { name }, t('views.renamed', { name })),
    share: (view: View, shared: boolean) =>
      change(view, { shared }, t(shared ? 'views.sharedNow' : 'views.privateNow', { name: view.name })).catch(
        showProblemToast,
      ),
    remove: async (view: View) => {
      try {
        await api.views.delete({ id: view.id });
        await navigate({ to: '.', search: {} });
        await refresh();
        showToast(t('views.deleted', { name: view.name }), {
          undo: async () => {
            await api.views.restore({ id: view.id });
            await refresh();
            open(String(view.id));
          },
        });
      } catch (error) {
        showProblemToast(error);
      }
    },
    setDefault: async (key: string, name: string) => {
      const before = client.getQueryData(viewsQuery(type).queryKey)?.defaultView ?? null;
      const choose = async (defaultView: string | null) => {
        await api.views.setDefault({ recordType: type, defaultView });
        await refresh();
      };
      try {
        await choose(key);
        showToast(t('views.opensWith', { name }), { undo: () => choose(before) });
      } catch (error) {
        showProblemToast(error);
      }
    },
    reorder: async (items: readonly View[]) => {
      // What is on its way shows the order of before.
      await client.cancelQueries(viewsQuery(type));
      client.setQueryData(viewsQuery(type).queryKey, (known) => known && { ...known, items: [...items] });
      await api.views.reorder({ recordType: type, ids: items.map(({ id }) => id) }).catch((error) => {
        showProblemToast(error);
        return refresh();
      });
    },
  };
}
