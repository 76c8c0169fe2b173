import '@mantine/core/styles.layer.css';
import '../../design/tokens.css';
import '../../design/base.css';
import '../../design/mantine.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { SortKey } from '#domain/filters/sort.ts';
import { LiveRegion } from '../../design/live-region.tsx';
import { Stars } from '../../design/stars.tsx';
import { ThemeProvider } from '../../design/theme-provider.tsx';
import { Toasts } from '../../design/toasts.tsx';
import { startI18n } from '../../i18n/i18n.ts';
import { Grid } from '../grid.tsx';
import type { GridColumn } from '../grid-column.ts';
import { RowCache } from '../row-cache.ts';
import { UNSELECTED } from '../selection.ts';
import { SnapshotSource } from '../snapshot-source.ts';
import { usePickedCount } from '../use-picked-count.ts';
import { MadeUpList, type MadeUpRow } from './made-up-list.ts';
import { probe } from './probe.ts';

declare global {
  interface Window {
    /** The list on the page, for the stories that watch what it was asked. */
    list: MadeUpList;
    source: SnapshotSource<MadeUpRow>;
    opened: number[];
    current: number[];
    shortcuts: string[];
    probe: typeof probe;
  }
}

const wanted = new URLSearchParams(location.search);
const total = Number(wanted.get('rows') ?? 1_000_000);
const delay = Number(wanted.get('delay') ?? 20);

const columns: readonly GridColumn<MadeUpRow>[] = [
  {
    key: 'name',
    header: 'Name',
    minWidth: 140,
    grow: 21,
    sortable: true,
    render: (row) => <b>{row.name}</b>,
    text: (row) => row.name,
  },
  {
    key: 'company',
    header: 'Company',
    minWidth: 140,
    grow: 19,
    sortable: true,
    render: (row) => row.company,
    text: (row) => row.company,
  },
  {
    key: 'rating',
    header: 'Rating',
    minWidth: 100,
    grow: 0,
    sortable: false,
    render: (row) => <Stars value={row.rating} />,
    text: (row) => String(row.rating),
  },
];

const client = new QueryClient();
const shortcutLetters: ReadonlySet<string> = new Set(['n']);
const noSuchThing = <p>Nothing here</p>;
const nameOfRow = (row: MadeUpRow) => row.name;
const twoLines = (row: MadeUpRow) => (
  <>
    <b>{row.name}</b>
    <br />
    {row.company}
  </>
);

function TestPage() {
  const [sort, setSort] = useState<SortKey>({ field: 'name', descending: false });
  const [selection, setSelection] = useState(UNSELECTED);
  const [current, setCurrent] = useState<number | null>(null);
  const { rows, source, list } = useMemo(() => {
    const made = new MadeUpList(total, delay, sort.descending);
    const read = new SnapshotSource('all', `${sort.field} ${sort.descending}`, made);
    return { list: made, source: read, rows: new RowCache(client, read) };
  }, [sort]);
  const count = usePickedCount(selection.picked, total, source);
  useEffect(() => {
    window.list = list;
    window.source = source;
  }, [list, source]);
  return (
    <main
      style={{
        height: '100vh',
        display: 'grid',
        gridTemplateRows: 'auto minmax(0, 1fr)',
        background: 'var(--surface)',
      }}
    >
      <h1>
        <output>{count}</output> selected
      </h1>
      <Grid
        label="Rows"
        rows={rows}
        startAt={null}
        columns={columns}
        sort={[sort]}
        selection={selection}
        count={count}
        currentId={current}
        empty={noSuchThing}
        onSort={(field) => setSort((now) => ({ field, descending: now.field === field && !now.descending }))}
        onSelection={setSelection}
        onCurrent={(row) => {
          setCurrent(row.id);
          window.current.push(row.id);
        }}
        onOpen={(row) => window.opened.push(row.id)}
        opensAtOnce={false}
        shortcutLetters={shortcutLetters}
        onLoneLetter={(letter) => window.shortcuts.push(letter)}
        rowName={nameOfRow}
        renderNarrow={twoLines}
      />
    </main>
  );
}

window.opened = [];
window.current = [];
window.shortcuts = [];
window.probe = probe;
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root to render into.');
await startI18n('en');
createRoot(root).render(
  <StrictMode>
    <ThemeProvider>
      <QueryClientProvider client={client}>
        <TestPage />
        <LiveRegion />
        <Toasts />
      </QueryClientProvider>
    </ThemeProvider>
  </StrictMode>,
);
