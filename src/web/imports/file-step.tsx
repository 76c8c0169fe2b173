import { Button, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ImportDraft } from '#contract/imports.ts';
import { offeredEncodings } from '#domain/imports/encodings.ts';
import { Card } from '../design/card.tsx';
import { importAddress } from './import-address.ts';
import classes from './imports.module.css';
import { PreviewTable } from './preview-table.tsx';
import type { ImportChanges } from './use-import-draft.ts';

/** Less sure than this, and a person should look. */
const SURE = 0.8;
const OFFERED_LINES = 10;

interface FileStepProps {
  draft: ImportDraft;
  onChange: (changes: ImportChanges) => void;
  onNext: () => void;
}

/** How the file is read, to be corrected where the guess is wrong, with its first rows as they then are. */
export function FileStep({ draft, onChange, onNext }: FileStepProps) {
  const { t } = useTranslation();
  const { shape, confidence, columns, rows } = draft;
  const unsure = (part: string, text: string) => ((confidence[part] ?? 1) < SURE ? text : undefined);
  const separators = useSeparators(shape.separator);
  return (
    <>
      <Card title={t('imports.file.title')}>
        <p className="muted">{t('imports.file.text')}</p>
        <div className={classes.shape}>
          <Select
            label={t('imports.file.encoding')}
            description={unsure('encoding', t('imports.file.unsureEncoding'))}
            data={encodingsWith(shape.encoding)}
            value={shape.encoding}
            onChange={(encoding) => encoding && onChange({ shape: { encoding } })}
            searchable
          />
          <Select
            label={t('imports.file.separator')}
            data={separators}
            value={shape.separator ?? NO_SEPARATOR}
            onChange={(sign) =>
              sign && onChange({ shape: { separator: sign === NO_SEPARATOR ? null : sign } })
            }
          />
          <Select
            label={t('imports.file.headings')}
            description={unsure('header', t('imports.file.unsureHeadings'))}
            data={[
              { value: '0', label: t('imports.file.noHeadings') },
              ...linesWith(shape.headerLine).map((line) => ({
                value: String(line),
                label: t('imports.file.headingsOnLine', { line }),
              })),
            ]}
            value={String(shape.headerLine ?? 0)}
            onChange={(line) => onChange({ shape: { headerLine: Number(line) || null } })}
          />
        </div>
      </Card>
      <Card title={t('imports.file.firstRows')}>
        {rows.length > 0 ? (
          <PreviewTable headings={columns.map((column) => column.heading)} rows={rows} />
        ) : (
          <p>{t('imports.file.empty')}</p>
        )}
      </Card>
      <div className={classes.buttons}>
        <Button onClick={onNext}>{t('imports.file.next')}</Button>
        <Button variant="default" renderRoot={(props) => <Link {...importAddress(draft.type)} {...props} />}>
          {t('imports.another')}
        </Button>
      </div>
    </>
  );
}

const NO_SEPARATOR = 'none';

function useSeparators(current: string | null) {
  const { t } = useTranslation();
  const known = [
    { value: ';', label: t('imports.file.semicolon') },
    { value: ',', label: t('imports.file.comma') },
    { value: '\t', label: t('imports.file.tab') },
    { value: '|', label: t('imports.file.pipe') },
    { value: NO_SEPARATOR, label: t('imports.file.none') },
  ];
  const isKnown = current === null || known.some(({ value }) => value === current);
  return isKnown ? known : [...known, { value: current, label: current }];
}

function encodingsWith(current: string) {
  const offered = offeredEncodings.map(({ name, label }) => ({ value: String(name), label: String(label) }));
  return offered.some(({ value }) => value === current)
    ? offered
    : [...offered, { value: current, label: current }];
}

function linesWith(current: number | null): number[] {
  const lines = Array.from({ length: OFFERED_LINES }, (_, index) => index + 1);
  return current === null || current <= OFFERED_LINES ? lines : [...lines, current];
}
