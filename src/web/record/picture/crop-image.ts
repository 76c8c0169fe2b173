/** A square or other part of a picture, in its own pixels. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Largest side of what is sent, in pixels: twice what is ever shown. */
const largest = 1024;

/**
 * Cuts a part out of a picture, and makes it no larger than it will be kept.
 *
 * @param image shown already, and therefore read
 */
export async function cropImage(image: CanvasImageSource, area: Area): Promise<Blob> {
  const scale = Math.min(1, largest / Math.max(area.width, area.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(area.width * scale));
  canvas.height = Math.max(1, Math.round(area.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser gives no canvas to draw on.');
  context.drawImage(image, area.x, area.y, area.width, area.height, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The picture could not be written.')) : resolve(blob)),
      'image/webp',
      0.92,
    );
  });
}

/** The picture as the browser reads it; rejects where it is none, or of a kind the browser does not know. */
export async function readImage(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}

/** The first picture among what was pasted. */
export function pictureIn(transfer: DataTransfer | null): File | null {
  return [...(transfer?.files ?? [])].find((file) => file.type.startsWith('image/')) ?? null;
}
