import { Button, FileButton, Progress } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDraft } from '#contract/imports.ts';
import type { ImportedType } from '#domain/records/record-types.ts';
import { announce } from '../design/live-region.tsx';
import { ProblemAlert } from '../design/problem-alert.tsx';
import classes from './imports.module.css';
import { uploadFile, uploadLimit } from './upload-file.ts';

interface FileDropProps {
  /** What its rows are to become. */
  type: ImportedType;
  onUploaded: (draft: ImportDraft) => void;
}

/** Takes a file that is dropped or chosen, and sends it. */
export function FileDrop({ type, onUploaded }: FileDropProps) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { send, share } = useUpload(type, onUploaded);
  const take = (files: readonly File[]) => {
    const [file] = files;
    if (!file) return;
    if (files.length > 1) return setRefusal(t('imports.upload.one'));
    if (file.size > uploadLimit) return setRefusal(t('imports.upload.tooLarge', { name: file.name }));
    setRefusal(null);
    announce(t('imports.upload.running', { name: file.name }));
    send.mutate(file);
  };
  const drag = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOver);
  };
  if (send.isPending) return <Uploading name={send.variables.name} share={share} />;
  return (
    <>
      <ProblemAlert error={send.error} />
      {refusal && (
        <p role="alert" className={classes.refusal}>
          {refusal}
        </p>
      )}
      {/* The mouse alone drops; everyone else has the button. */}
      <section
        className={classes.drop}
        data-over={over || undefined}
        aria-label={t('imports.steps.file')}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event);
          take([...event.dataTransfer.files]);
        }}
      >
        <IconFileImport size={32} stroke={1.5} aria-hidden />
        <p className={classes.dropTitle}>{t('imports.upload.drop')}</p>
        <p className="muted">{t('imports.upload.text')}</p>
        <FileButton
          accept=".csv,.txt,.tsv,.tab,text/csv,text/plain"
          onChange={(file) => file && take([file])}
        >
          {(props) => <Button {...props}>{t('imports.upload.choose')}</Button>}
        </FileButton>
      </section>
    </>
  );
}

function Uploading({ name, share }: { name: string; share: number }) {
  const { t } = useTranslation();
  return (
    <div className={classes.running}>
      <p>{t('imports.upload.running', { name })}</p>
      <Progress.Root>
        <Progress.Section value={share * 100} aria-label={t('imports.upload.running', { name })} />
      </Progress.Root>
    </div>
  );
}

/** Sends one file at a time; leaving the page calls it off. */
function useUpload(type: ImportedType, onUploaded: (draft: ImportDraft) => void) {
  const [share, setShare] = useState(0);
  const leaving = useRef<AbortController>(null);
  useEffect(() => {
    leaving.current = new AbortController();
    return () => leaving.current?.abort();
  }, []);
  const send = useMutation({
    mutationFn: (file: File) => {
      setShare(0);
      const signal = leaving.current?.signal ?? new AbortController().signal;
      return uploadFile(file, type, { onProgress: setShare, signal });
    },
    onSuccess: onUploaded,
  });
  return { send, share };
}
