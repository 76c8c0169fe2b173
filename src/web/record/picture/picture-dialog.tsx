import { Button, Group, Modal, Slider, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import Cropper from 'react-easy-crop';
import 'react-easy-crop/react-easy-crop.css';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../design/problem-alert.tsx';
import { type Area, cropImage, readImage } from './crop-image.ts';
import classes from './picture.module.css';
import { uploadPicture } from './upload-picture.ts';

interface PictureDialogProps {
  file: File;
  /** The picture was taken; it belongs to the record once that is saved. */
  onTaken: (pictureId: string) => void;
  onClose: () => void;
}

const largestZoom = 4;

/** Cuts the face out of a picture, and sends it. */
export function PictureDialog({ file, onTaken, onClose }: PictureDialogProps) {
  const { t } = useTranslation();
  const { address, isUnreadable } = useAddressOf(file);
  const [crop, setCrop] = useState({ x: 0, y: 0 });
  const [zoom, setZoom] = useState(1);
  const [area, setArea] = useState<Area | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const use = async () => {
    if (address === null || area === null) return;
    setSending(true);
    setError(null);
    try {
      onTaken(await uploadPicture(await cropImage(await readImage(address), area)));
      onClose();
    } catch (thrown) {
      setError(thrown);
      setSending(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t('record.picture.crop')} size={460}>
      {isUnreadable ? (
        <Text role="alert">{t('record.picture.unreadable')}</Text>
      ) : (
        <>
          <div className={classes.stage}>
            {address !== null && (
              <Cropper
                image={address}
                crop={crop}
                zoom={zoom}
                maxZoom={largestZoom}
                aspect={1}
                cropShape="round"
                showGrid={false}
                onCropChange={setCrop}
                onZoomChange={setZoom}
                onCropComplete={(_, pixels) => setArea(pixels)}
                disableAutomaticStylesInjection
                mediaProps={{ alt: '' }}
                cropperProps={{ 'aria-label': t('record.picture.move') }}
              />
            )}
          </div>
          <Slider
            my="md"
            min={1}
            max={largestZoom}
            step={0.05}
            label={null}
            thumbLabel={t('record.picture.zoom')}
            value={zoom}
            onChange={setZoom}
          />
          <ProblemAlert error={error} />
          <Group gap="xs" mt="sm">
            <Button onClick={() => void use()} loading={isSending} data-autofocus>
              {t('record.picture.use')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  );
}

/** An address under which the page can show a file of this machine, once the browser has read it. */
function useAddressOf(file: File): { address: string | null; isUnreadable: boolean } {
  const [address, setAddress] = useState<string | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    let isGone = false;
    readImage(made).then(
      () => {
        if (!isGone) setAddress(made);
      },
      () => {
        if (!isGone) setUnreadable(true);
      },
    );
    return () => {
      isGone = true;
      URL.revokeObjectURL(made);
    };
  }, [file]);
  return { address, isUnreadable };
}
