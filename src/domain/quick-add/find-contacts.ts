import { readTypedPhone, splitPhones } from '../phones/typed-phone.ts';
import { digitsOf } from '../text/digits.ts';

/** An e-mail address, number or web address under a label. */
export type Found = { label: string; value: string };

/** What can be told from its form alone, taken out of a stretch of text, and the text left over. */
export type Contacts = { emails: Found[]; phones: Found[]; websites: Found[]; rest: string };

// Stands where something was taken out, so that the words around it do not run together.
const gap = '\n';

const email =
  /(?:(?<![\p{L}\p{N}])(?:e-?mail|e-?post|epost|e|m)\s?[:.]\s*)?(?:mailto:)?<?([^\s,;:<>()[\]"|]+@[^\s,;:<>()[\]"|@]+\.[^\s,;:<>()[\]"|@.]{2,})>?/giu;
const webAddress =
  /(?:(?<![\p{L}\p{N}])(?:web|www|hjemmeside|nettside|website|url|w)\s?:\s*)?((?:https?:\/\/|www\.)[^\s,;<>"|]*[^\s,;<>"|.)])/giu;
const bareDomain =
  /^(?:(?:web|hjemmeside|nettside|website|url|w)\s?:\s*)?((?:[a-zæøå\d-]+\.)+(?:no|com|org|net|se|dk|fi|is|de|io|eu|uk|info|biz|nu|app|dev|ai|nl|fr|es|it|pl|ch|at|be)(?:\/\S*)?)$/iu;
const linkedIn = /linkedin\.com\//i;

const phoneLabel =
  'telefon|mobiltelefon|mobiltlf|mobil|mobile|mob|tlf|tel|phone|cell|direkte|direct|dir|sentralbord|switchboard|' +
  'kontor|office|jobb|work|arbeid|privat|home|hjem|faks|fax|[tmpfd]';
const numberRun = String.raw`(?:\+|00)?[(\d](?:[\d().\-/\u2010-\u2015\s]*\d)?\)?`;
const extension = String.raw`(?:;ext=|\s*(?:ext|linje|int|x)\.?\s?)\d{1,6}\b`;
const phone = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(${phoneLabel})(?:\.?\s?:\s*|\.\s*|\s+|(?=\+)))?(${numberRun}(?:${extension})?)(?![\p{L}\p{N}])`,
  'giu',
);

/** Takes e-mail addresses, web addresses and telephone numbers out of one stretch of text. */
export function findContacts(stretch: string): Contacts {
  const contacts: Contacts = { emails: [], phones: [], websites: [], rest: stretch };
  const [, domain] = bareDomain.exec(stretch.trim()) ?? [];
  if (domain) {
    contacts.websites.push(website(domain));
    return { ...contacts, rest: '' };
  }
  contacts.rest = contacts.rest
    .replace(email, (_, address: string) => {
      contacts.emails.push({ label: 'work', value: address });
      return gap;
    })
    .replace(webAddress, (_, address: string) => {
      contacts.websites.push(website(address));
      return gap;
    })
    .replace(phone, (whole: string, label: string | undefined, number: string) => {
      const alone = whole.trim() === stretch.trim();
      const numbers = splitPhones(number);
      if (!numbers.every((one) => looksLikePhone(one, label, alone))) return whole;
      for (const value of numbers) contacts.phones.push({ label: labelOfPhone(label, value), value });
      return gap;
    });
  return contacts;
}

function website(value: string): Found {
  return { label: linkedIn.test(value) ? 'linkedin' : 'website', value };
}

const date = /^\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}$|^\d{4}-\d{2}-\d{2}$/;
const organisationNumber = /^\d{3}[\s.]?\d{3}[\s.]?\d{3}$/;
const bankAccount = /^\d{4}[ .]?\d{2}[ .]?\d{5}$/;
const birthNumber = /^\d{6} \d{5}$/;

/**
 * Whether a run of digits is a telephone number and not a postal code, date, organisation number or bank account:
 * a label or + says so; else its length and grouping must.
 */
function looksLikePhone(text: string, label: string | undefined, alone: boolean): boolean {
  const number = text.trim();
  const digits = digitsOf(number);
  if (!readTypedPhone(number) || digits.length > 17) return false;
  if (/^(?:\+|00)/.test(number)) return digits.length >= 7;
  // A single letter may be part of a name: "Plan T 2026".
  if (label) return digits.length >= (label.length > 1 ? 3 : 7);
  if (
    date.test(number) ||
    organisationNumber.test(number) ||
    bankAccount.test(number) ||
    birthNumber.test(number)
  ) {
    return false;
  }
  if (/^[2-9]\d{7}$/.test(digits)) return true;
  return alone ? digits.length >= 7 || /^0\d{4}$/.test(number) : digits.length >= 10;
}

function labelOfPhone(label: string | undefined, number: string): string {
  const word = label?.toLowerCase() ?? '';
  if (/^(?:mob|cell|m$)/.test(word)) return 'mobile';
  if (/^(?:fa|f$)/.test(word)) return 'fax';
  if (/^(?:privat|home|hjem)/.test(word)) return 'home';
  if (word !== '' && word !== 't' && word !== 'p') return 'work';
  // Norwegian mobile numbers begin with 4 or 9.
  return /^(?:(?:\+|00)47)?[49]\d{7}$/.test(number.replace(/[\s.\-()]/g, '')) ? 'mobile' : 'work';
}
