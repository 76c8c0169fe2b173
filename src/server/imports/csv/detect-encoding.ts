import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { scoreWesternEncodings } from './western-encodings.ts';

/** Opens the same bytes from their start, as often as asked. */
export type OpenBytes = () => AsyncIterable<Buffer>;

export type DetectedEncoding = {
  /** A name iconv-lite knows, in lower case. */
  encoding: string;
  /** 0 to 1. Below 0.8 a person should look. */
  confidence: number;
  /** Others that might be meant, the likeliest first. */
  alternatives: string[];
};

/** Whether text can be read in the encoding of this name. */
export function isKnownEncoding(name: string): boolean {
  return iconv.encodingExists(name);
}

const SAMPLE_BYTES = 256 * 1024;

const BYTE_ORDER_MARKS: readonly [mark: number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe, 0x00, 0x00], 'utf-32le'],
  [[0x00, 0x00, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * Finds the encoding of a text file. Byte order marks and UTF-16 by their bytes; UTF-8 by reading the whole file;
 * the one-byte encodings of western Europe by how well their letters stand among the others (chardet calls CP850 and
 * MacRoman by other names); what is left by chardet.
 */
export async function detectEncoding(open: OpenBytes): Promise<DetectedEncoding> {
  const head = await readHead(open, SAMPLE_BYTES);
  const marked = BYTE_ORDER_MARKS.find(([mark]) => mark.every((byte, index) => head[index] === byte));
  if (marked) return { encoding: marked[1], confidence: 1, alternatives: [] };
  const utf16 = detectUtf16(head);
  if (utf16) return { encoding: utf16, confidence: 0.95, alternatives: ['utf-8'] };
  if (await isWhollyUtf8(open)) return { encoding: 'utf-8', confidence: 1, alternatives: ['windows-1252'] };
  return detectSingleByte(open, head);
}

async function detectSingleByte(open: OpenBytes, head: Buffer): Promise<DetectedEncoding> {
  const western = await scoreWesternEncodings(open);
  const names = western.map((candidate) => candidate.encoding);
  const [best] = western;
  if (best && best.fit > 0) {
    // One that fits exactly as well reads the file the same way.
    const next = western.find((candidate) => candidate.fit < best.fit)?.fit ?? 0;
    const confidence = best.fit - Math.max(0, next) > 0.1 ? 0.9 : 0.6;
    return { encoding: best.encoding, confidence, alternatives: names.slice(1, 4) };
  }
  const other = analyse(head)
    .map((match) => ({ encoding: match.name.toLowerCase(), confidence: match.confidence / 100 }))
    .filter(
      ({ encoding }) => !names.includes(encoding) && !encoding.startsWith('utf') && isKnownEncoding(encoding),
    );
  const [guess] = other;
  if (!guess || guess.confidence < 0.1)
    return { encoding: 'windows-1252', confidence: 0.3, alternatives: names.slice(1, 4) };
  const alternatives = other.slice(1, 4).map((match) => match.encoding);
  return { ...guess, alternatives: [...alternatives, 'windows-1252'] };
}

/** The first bytes of the file. */
export async function readHead(open: OpenBytes, length: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of open()) {
    pieces.push(piece);
    size += piece.length;
    if (size >= length) break;
  }
  return Buffer.concat(pieces).subarray(0, length);
}

/** UTF-16 without a mark: in text of the western world every other byte is zero. */
function detectUtf16(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.floor(head.length / 2);
  if (pairs < 2) return undefined;
  let low = 0;
  let high = 0;
  for (let index = 0; index < pairs * 2; index += 2) {
    if (head[index] === 0) low++;
    if (head[index + 1] === 0) high++;
  }
  if (high > pairs * 0.4 && low < pairs * 0.05) return 'utf-16le';
  if (low > pairs * 0.4 && high < pairs * 0.05) return 'utf-16be';
  return undefined;
}

async function isWhollyUtf8(open: OpenBytes): Promise<boolean> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of open()) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    const whole = bytes.length - unfinishedLength(bytes);
    if (!isUtf8(bytes.subarray(0, whole))) return false;
    rest = bytes.subarray(whole);
  }
  return rest.length === 0;
}

/** How many bytes at the end begin a character that the next piece may finish. */
function unfinishedLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? back : 0;
  }
  return 0;
}
