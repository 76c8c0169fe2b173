import type { Bilingual } from '../fields/field.ts';
import type { Language } from '../people/roles.ts';
import type { RowFault, RowFaultCode, RowNoteCode } from './row-outcome.ts';

/**
 * Why a row was not taken. `{column}` is the heading, `{given}` what the cell holds, `{limit}` the bound, `{allowed}` what
 * the field takes.
 */
const faultSentences: Record<RowFaultCode, Bilingual> = {
  noName: {
    en: 'The row has no {allowed}.',
    nb: 'Raden har ikke {allowed}.',
  },
  tooManyCells: {
    en: 'The row has {given} cells and the table {limit} columns. A separator inside a cell needs quotes around the cell.',
    nb: 'Raden har {given} celler og tabellen {limit} kolonner. Et skilletegn inne i en celle krever anførselstegn rundt cellen.',
  },
  oddQuotes: {
    en: 'Quotation marks in the row do not part it into its columns. Double the ones that belong to the text.',
    nb: 'Anførselstegn i raden deler den ikke i kolonnene. Skriv dem som hører til teksten, dobbelt.',
  },
  noAtSign: {
    en: '{column}: the e-mail address "{given}" lacks @.',
    nb: '{column}: e-postadressen «{given}» mangler @.',
  },
  tooLong: {
    en: '{column}: at most {limit} characters fit.',
    nb: '{column}: det er plass til høyst {limit} tegn.',
  },
  tooMany: {
    en: '{column}: at most {limit} values fit.',
    nb: '{column}: det er plass til høyst {limit} verdier.',
  },
  controlCharacter: {
    en: '{column}: holds a control character that cannot be kept.',
    nb: '{column}: inneholder et kontrolltegn som ikke kan lagres.',
  },
  brokenCharacter: {
    en: '{column}: holds half a character.',
    nb: '{column}: inneholder et halvt tegn.',
  },
  required: { en: '{allowed} must hold a value.', nb: '{allowed} må ha en verdi.' },
  notUnique: {
    en: '{allowed}: another record has "{given}", and no two may have the same.',
    nb: '{allowed}: en annen oppføring har «{given}», og to kan ikke ha det samme.',
  },
  notADate: { en: '{column}: "{given}" is not a date.', nb: '{column}: «{given}» er ikke en dato.' },
  yearOutOfRange: {
    en: '{column}: "{given}" has a year that cannot be.',
    nb: '{column}: «{given}» har et årstall som ikke går an.',
  },
  notANumber: { en: '{column}: "{given}" is not a number.', nb: '{column}: «{given}» er ikke et tall.' },
  tooSmall: { en: '{column}: at least {limit} is needed.', nb: '{column}: det minste er {limit}.' },
  tooLarge: { en: '{column}: at most {limit} is taken.', nb: '{column}: det største er {limit}.' },
  tooManyDecimals: {
    en: '{column}: at most {limit} decimals are taken.',
    nb: '{column}: det er plass til høyst {limit} desimaler.',
  },
  tooEarly: { en: '{column}: the earliest day is {allowed}.', nb: '{column}: første dag er {allowed}.' },
  tooLate: { en: '{column}: the latest day is {allowed}.', nb: '{column}: siste dag er {allowed}.' },
  notYesOrNo: {
    en: '{column}: "{given}" is neither yes nor no.',
    nb: '{column}: «{given}» er verken ja eller nei.',
  },
  notStars: {
    en: '{column}: "{given}" is not 0 to 5 stars.',
    nb: '{column}: «{given}» er ikke 0 til 5 stjerner.',
  },
  notAnOption: {
    en: '{column}: "{given}" is not one of the choices: {allowed}.',
    nb: '{column}: «{given}» er ikke ett av valgene: {allowed}.',
  },
  unknownRecord: {
    en: '{field}: there is nothing by that name.',
    nb: '{field}: det er ingenting med det navnet.',
  },
  severalRecords: {
    en: '{field}: several have that name.',
    nb: '{field}: flere har det navnet.',
  },
  unknownPerson: {
    en: '{column}: nobody by the name "{given}" shares this database.',
    nb: '{column}: ingen med navnet «{given}» deler denne databasen.',
  },
  notAUrl: {
    en: '{column}: "{given}" is not a web address.',
    nb: '{column}: «{given}» er ikke en nettadresse.',
  },
  notAPhone: {
    en: '{column}: "{given}" is not a phone number.',
    nb: '{column}: «{given}» er ikke et telefonnummer.',
  },
  noMatch: {
    en: '{column}: "{given}" does not have the form {allowed}.',
    nb: '{column}: «{given}» har ikke formen {allowed}.',
  },
};

/** What a person should know of rows that were taken all the same. */
export const noteSentences: Record<RowNoteCode, Bilingual> = {
  nameFromCompany: {
    en: 'No person was named; the company stands as the name.',
    nb: 'Ingen person var nevnt; firmaet står som navn.',
  },
  nameFromEmail: {
    en: 'No person was named; the e-mail address stands as the name.',
    nb: 'Ingen person var nevnt; e-postadressen står som navn.',
  },
  nameDiffers: {
    en: 'The full name says something else than first and last name, which were taken.',
    nb: 'Fullt navn sier noe annet enn fornavn og etternavn, som ble brukt.',
  },
  oddEmail: {
    en: 'The e-mail address looks odd; it was kept.',
    nb: 'E-postadressen ser rar ut; den ble beholdt.',
  },
  keptInComments: {
    en: 'The value does not fit the field; it was put into the comments.',
    nb: 'Verdien passer ikke i feltet; den ble lagt i kommentarene.',
  },
  unknownPerson: {
    en: 'Nobody by that name shares this database; the record is unassigned, and the name is in the comments.',
    nb: 'Ingen med det navnet deler denne databasen; oppføringen er ikke tilordnet, og navnet står i kommentarene.',
  },
  starsFollowCriteria: {
    en: 'The rating type is Automatic: the stars follow the criteria, and those of the file were left.',
    nb: 'Poengtypen er Automatisk: Stjernene følger kriteriene, og de i filen ble ikke brukt.',
  },
  emptyWord: {
    en: 'A word for nothing (NULL, #N/A, -) was read as empty.',
    nb: 'Et ord for ingenting (NULL, #I/T, -) ble lest som tomt.',
  },
  nulRemoved: { en: 'NUL characters were taken off.', nb: 'NUL-tegn ble fjernet.' },
  damagedNumber: {
    en: 'A spreadsheet has rounded the number; it was kept as it stands.',
    nb: 'Et regneark har rundet av tallet; det ble beholdt slik det står.',
  },
  unreadableCharacter: {
    en: 'Holds characters that could not be read in the encoding chosen.',
    nb: 'Inneholder tegn som ikke kunne leses i tegnsettet som er valgt.',
  },
};

/** Why a row was not taken, in one line; the columns by their headings. */
export function explainFaults(
  faults: readonly RowFault[],
  headings: readonly string[],
  language: Language,
): string {
  return faults
    .map((fault) => {
      const values: Record<string, string> = {
        column: fault.column === null ? '' : headings[fault.column] || `#${fault.column + 1}`,
        given: fault.given ?? '',
        allowed: fault.allowed ?? '',
        limit: fault.limit?.toLocaleString(language === 'nb' ? 'nb-NO' : 'en') ?? '',
      };
      const sentence = faultSentences[fault.code][language].replace(
        /\{(\w+)\}/g,
        (_, key: string) => values[key] ?? '',
      );
      return sentence.replace(/^: (.)/, (_, first: string) => first.toUpperCase());
    })
    .join(' ');
}
