import { isProblem, offlineProblem, ProblemError } from '../../api/problem.ts';
import { currentLanguage } from '../../i18n/i18n.ts';

/**
 * Sends a picture to be kept.
 *
 * @returns its id, to be saved with the record it belongs to
 * @throws ProblemError where it is no picture, or too large
 */
export async function uploadPicture(picture: Blob): Promise<string> {
  const form = new FormData();
  form.append('file', picture, 'picture');
  const response = await fetch('/api/v1/files', {
    method: 'POST',
    body: form,
    headers: { 'accept-language': currentLanguage() },
  }).catch((cause: unknown) => {
    throw new ProblemError(offlineProblem(), { cause });
  });
  const answer: unknown = await response.json().catch(() => null);
  if (isProblem(answer)) throw new ProblemError(answer);
  if (typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string')
    return answer.id;
  throw new Error(`The picture was not taken: ${response.status}`);
}

/** Where a picture is shown from. */
export function pictureAddress(id: string): string {
  return `/api/v1/files/${id}`;
}
