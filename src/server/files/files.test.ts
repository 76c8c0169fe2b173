import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openTestApp } from '../testing/open-test-app.ts';

const { call, inject, db } = await openTestApp();
const { addApiKey } = await import('../auth/api-keys.ts');
const authorization = `Bearer ${await addApiKey(db, { name: 'files', role: 'member' })}`;

const upload = (content: Buffer, name = 'bilde.jpg', headers: Record<string, string> = {}) => {
  const boundary = 'winnow-test';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: image/jpeg\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return inject({
    method: 'POST',
    url: '/api/v1/files',
    headers: { authorization, 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers },
    payload,
  });
};
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0b6b5f' } });

describe('a picture', () => {
  test('is kept upright, small and without what the camera wrote into it', async () => {
    const photo = await picture(1600, 800)
      .withExif({ IFD0: { Make: 'Kamera', Artist: 'Kari' }, IFD3: { GPSLatitude: '59/1 54/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { status, body } = await upload(photo);
    expect(status).toBe(201);
    const answer = await inject({
      method: 'GET',
      url: `/api/v1/files/${body.id}`,
      headers: { authorization },
    });
    expect(answer.headers['content-type']).toBe('image/webp');
    const kept = await sharp(Buffer.from(answer.raw)).metadata();
    expect([kept.width, kept.height]).toEqual([256, 512]);
    expect(kept.exif).toBeUndefined();
    const lead = await call('POST', '/leads', { fullName: 'Kari', pictureId: body.id });
    expect(lead.body.pictureId).toBe(body.id);
  });

  test('that is none is refused, with what to do', async () => {
    for (const content of [
      Buffer.from('not a picture'),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      Buffer.alloc(0),
    ]) {
      const { status, body } = await upload(content);
      expect(status).toBe(422);
      expect(body).toMatchObject({ field: 'file', errors: [{ code: 'notAnImage' }] });
    }
  });

  test('beyond 10 MB is refused, and one of 2 GB without being read', async () => {
    expect((await upload(Buffer.alloc(11 * 1024 * 1024))).body).toMatchObject({ status: 413, field: 'file' });
    const claimed = await upload(Buffer.alloc(10), 'x.jpg', { 'content-length': String(2 * 1024 ** 3) });
    expect(claimed.body).toMatchObject({ status: 413, field: 'file' });
  });
});
