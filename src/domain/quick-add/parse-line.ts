import { endsAsCompany } from '../names/find-suffix.ts';
import { countTitleWords } from '../names/find-title.ts';
import { foldText } from '../text/fold.ts';
import { type Contacts, type Found, findContacts } from './find-contacts.ts';
import { looksLikeJobTitle } from './job-title.ts';

/** The fields of a new record that a typed line or pasted signature fills in. */
export type QuickAddDraft = {
  fullName: string;
  company: string;
  jobTitle: string;
  emails: Found[];
  phones: Found[];
  websites: Found[];
  /** What found no other place, one piece to a line. */
  comments: string;
};

/** Longest text that is taken apart; what is longer is a document, and becomes the comments. */
const longestLine = 5000;

/**
 * Reads one line ("Kari Nordmann, Fjord AS, kari@fjord.no, 22 33 44 55", in any order) or a pasted signature.
 * Every word finds a place: what is not recognised is in the comments. Only the labels of numbers and addresses
 * ("Tlf:") are left out, for they become labels.
 */
export function parseLine(text: string): QuickAddDraft {
  const draft: QuickAddDraft = {
    fullName: '',
    company: '',
    jobTitle: '',
    emails: [],
    phones: [],
    websites: [],
    comments: '',
  };
  if (text.length > longestLine) return { ...draft, comments: text };
  const pieces: string[] = [];
  for (const stretch of splitStretches(text)) {
    const contacts = findContacts(stretch);
    addContacts(draft, contacts);
    pieces.push(...contacts.rest.split('\n').flatMap(splitPiece));
  }
  placePieces(draft, pieces);
  return draft;
}

/** At the strongest separator there is: tabs, else semicolons, else commas; lines and bars always. */
function splitStretches(text: string): string[] {
  return text.split(/[\r\n|•]+/).flatMap((line) => {
    if (line.includes('\t')) return line.split('\t');
    if (line.includes(';')) return line.split(/;(?!ext=)/);
    // "1500,-" and "12,50" are amounts.
    return line.split(/,(?![-–])(?!(?<=\d,)\d{1,2}(?!\d))/);
  });
}

function addContacts(draft: QuickAddDraft, contacts: Contacts): void {
  for (const list of ['emails', 'phones', 'websites'] as const) {
    for (const found of contacts[list]) {
      if (!draft[list].some((known) => known.value === found.value)) draft[list].push(found);
    }
  }
}

const greeting =
  /^(?:med vennlig hilsen|med venlig hilsen|(?:med )?(?:vennlig|beste|hjertelig|varm) hilsen|hilsen|mvh|vh|(?:best|kind|warm|with kind) regards|regards|best wishes|(?:yours )?sincerely|cheers|takk|thanks)[.!:]*(?=\s|$)/i;

/** Words of one kind: "Kari Nordmann (Fjord AS)", "Kari Nordmann – Fjord AS" and "CEO at Fjord AS" are two pieces. */
function splitPiece(text: string): string[] {
  const piece = text
    .replace(/<\s*>|\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const [, before, within] = /^(.+?) \((.+)\)$/.exec(piece) ?? [];
  if (before && within && (isCompany(within) || looksLikeJobTitle(within))) return [before, within];
  const dashed = piece.split(/ [-–—/] /);
  if (dashed.length > 1) return dashed;
  const [, left, right] = /^(.+?) (?:hos|fra|i|at|from|in|@) (.+)$/i.exec(piece) ?? [];
  if (left && right && (isCompany(right) || looksLikeJobTitle(left))) return [left, right];
  const hello = greeting.exec(piece)?.[0] ?? '';
  return [hello, piece.slice(hello.length)];
}

function placePieces(draft: QuickAddDraft, found: readonly string[]): void {
  const pieces = found
    .map((piece) => piece.replace(/^[\s,;:./|–—-]+|[\s,;:/|–—-]+$/g, ''))
    .filter((piece) => /[\p{L}\p{N}\p{S}]/u.test(piece));
  const take = (wanted: (piece: string) => boolean): string => {
    const at = pieces.findIndex(wanted);
    return at < 0 ? '' : (pieces.splice(at, 1)[0] ?? '');
  };
  draft.company = take(isCompany);
  draft.jobTitle = take((piece) => looksLikeJobTitle(piece) && !greeting.test(piece) && !hasTitle(piece));
  const domains = draft.emails.map((email) => foldText(email.value.split('@')[1] ?? ''));
  const users = draft.emails.map((email) => foldText(email.value.split('@')[0] ?? ''));
  draft.company ||= take(
    (piece) => looksLikeName(piece) && matches(piece, domains) && !matches(piece, users),
  );
  draft.fullName = take((piece) => looksLikeName(piece) && matches(piece, users)) || take(looksLikeName);
  draft.company ||= take((piece) => looksLikeName(piece));
  draft.comments = pieces.join('\n');
}

function isCompany(piece: string): boolean {
  const words = piece.split(' ');
  return words.length > 1 && words.length <= 10 && endsAsCompany(words);
}

/** "Advokat Kari Nordmann" is a person, "Advokat" a position. */
function hasTitle(piece: string): boolean {
  return countTitleWords(piece.split(' ')) > 0;
}

/** A few words without digits, which are not a greeting. */
function looksLikeName(piece: string): boolean {
  return !/\d/.test(piece) && /\p{L}/u.test(piece) && piece.split(' ').length <= 6 && !greeting.test(piece);
}

/** True where a word of the piece (three letters or more) stands in an address: Fjord in "post@fjord.no". */
function matches(piece: string, addresses: readonly string[]): boolean {
  const words = foldText(piece)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
  return words.some((word) => addresses.some((address) => address.includes(word)));
}
