import type { ImportDraft } from '#contract/imports.ts';
import type { ImportedType } from '#domain/records/record-types.ts';
import { isProblem, offlineProblem, ProblemError } from '../api/problem.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { timeZone } from '../i18n/time-zone.ts';

/** Largest file that the server takes, in bytes. */
export const uploadLimit = 512 * 1024 * 1024;

/**
 * Sends a file whose rows are to become records of a type, and tells how much of it has gone, from 0 to 1. Rejects with what `problemOf` reads.
 * `fetch` cannot tell of its progress, hence the older way.
 */
export function uploadFile(
  file: File,
  type: ImportedType,
  options: { onProgress: (share: number) => void; signal: AbortSignal },
): Promise<ImportDraft> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/imports/files');
    request.setRequestHeader('accept-language', currentLanguage());
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => options.onProgress(loaded / total));
    request.addEventListener('load', () => {
      const answer: unknown = request.response;
      if (request.status === 201 && isDraft(answer)) resolve(answer);
      else
        reject(
          isProblem(answer)
            ? new ProblemError(answer)
            : new Error(`The upload ended with ${request.status}.`),
        );
    });
    request.addEventListener('error', () => reject(new ProblemError(offlineProblem())));
    request.addEventListener('abort', () => reject(options.signal.reason));
    options.signal.addEventListener('abort', () => request.abort());
    const body = new FormData();
    body.append('type', type);
    body.append('timeZone', timeZone);
    body.append('file', file);
    request.send(body);
  });
}

function isDraft(value: unknown): value is ImportDraft {
  return typeof value === 'object' && value !== null && 'columns' in value && 'shape' in value;
}
