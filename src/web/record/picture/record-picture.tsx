import { Menu, UnstyledButton } from '@mantine/core';
import { IconCamera, IconPhotoUp, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../design/avatar.tsx';
import { useField } from '../form/form-context.ts';
import classes from './picture.module.css';
import { pictureAddress } from './upload-picture.ts';
import { usePastedPicture } from './use-pasted-picture.ts';

const PictureDialog = lazy(() =>
  import('./picture-dialog.tsx').then((module) => ({ default: module.PictureDialog })),
);

interface RecordPictureProps {
  fieldKey: string;
  /** The initials of whom stand where there is no picture. */
  name: string;
}

/** The face in the header: chosen, pasted or dropped here, cut to shape, or taken away. Saved with the record. */
export function RecordPicture({ fieldKey, name }: RecordPictureProps) {
  const { t } = useTranslation();
  const { value, enter, readOnly } = useField(fieldKey, 'picture');
  const [file, setFile] = useState<File | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const isDropping = usePastedPicture(readOnly ? null : setFile);
  const face = <Avatar name={name} picture={value && pictureAddress(value)} size={36} />;
  if (readOnly) return face;
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <UnstyledButton
            className={classes.face}
            data-dropping={isDropping || undefined}
            aria-label={t('record.picture.change')}
          >
            {name === '' && value === null ? <IconCamera size={18} stroke={1.5} aria-hidden /> : face}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconPhotoUp size={16} stroke={1.5} />}
            onClick={() => chooser.current?.click()}
          >
            {t('record.picture.choose')}
          </Menu.Item>
          {value !== null && (
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.5} />} onClick={() => enter(null)}>
              {t('record.picture.remove')}
            </Menu.Item>
          )}
          <Menu.Label className={classes.hint}>{t('record.picture.hint')}</Menu.Label>
        </Menu.Dropdown>
      </Menu>
      <input
        ref={chooser}
        type="file"
        accept="image/*"
        hidden
        onChange={(event) => {
          setFile(event.currentTarget.files?.[0] ?? null);
          // The same picture may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      {file !== null && (
        <Suspense fallback={null}>
          <PictureDialog file={file} onTaken={enter} onClose={() => setFile(null)} />
        </Suspense>
      )}
    </>
  );
}
