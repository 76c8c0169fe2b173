import type { Bilingual, FieldSet } from '../fields/field.ts';
import { isBlank } from '../text/accept-text.ts';
import { namePerson, noName } from './name-person.ts';
import type { RowNoteCode } from './row-outcome.ts';

/** What a row says that a name can be made of. Empty texts where it says nothing. */
export type NamingCells = {
  /** Cells of the fields that make up the name, by field. */
  texts: Readonly<Record<string, string>>;
  /** The firm that stands beside a person. */
  company: string;
  /** The first e-mail address, and the name beside it. */
  email: string;
  emailName: string;
};

/** What a record is called, the fields that say so, and what a person should know of it. */
export type RowName = { name: string; values: Record<string, string | null>; note?: RowNoteCode };

/** How records get their names from the rows of a table. All else is told by the catalogue of fields. */
export type Naming = {
  nameField: string;
  /** The fields that make up the name. They are read together, when all cells of a row are there. */
  fields: ReadonlySet<string>;
  /** Targets of which one must be mapped. */
  targets: RegExp;
  /** What one of them holds, as a sentence asks for it. */
  needs: Bilingual;
  /** Where columns without headings go whose cells are names of firms, and of people. */
  unheaded: { firm: string; person: { full: string; first: string; last: string } | null };
  /** A target that names a record when one of another target is looked at alone. */
  standIn: (target: string) => string | null;
  /** The name of the record that a row describes; `undefined` where nothing names it. */
  nameRow: (cells: NamingCells) => RowName | undefined;
};

/** First and last name as they are given; else the full name, taken apart; else the company; else the e-mail address. */
const people: Naming = {
  nameField: 'fullName',
  fields: new Set([...Object.keys(noName), 'fullName', 'fileAs']),
  targets: /^(?:fullName|firstName|lastName|company|emails\.(?!.*\.label$).+)$/,
  needs: { en: 'name, company or e-mail address', nb: 'navn, firma eller e-postadresse' },
  unheaded: { firm: 'company', person: { full: 'fullName', first: 'firstName', last: 'lastName' } },
  standIn: (target) => (target === 'lastName' || target === 'fullName' ? 'company' : 'lastName'),
  nameRow: ({ texts, company, email, emailName }) => {
    const { title = '', firstName = '', middleName = '', lastName = '', suffix = '', fileAs } = texts;
    const named = namePerson({
      parts: { title, firstName, middleName, lastName, suffix },
      fullName: texts.fullName || emailName,
      company,
      email,
    });
    if (!named) return undefined;
    const { fullName: name, parts, note } = named;
    const values = {
      fullName: name,
      title: parts.title || null,
      firstName: parts.firstName || null,
      middleName: parts.middleName || null,
      lastName: parts.lastName || null,
      suffix: parts.suffix || null,
      ...(fileAs ? { fileAs } : {}),
    };
    return { name, values, ...(note ? { note } : {}) };
  },
};

/** A firm is called what it is called: nothing stands in for its name. */
const firms: Naming = {
  nameField: 'name',
  fields: new Set(['name']),
  targets: /^name$/,
  needs: { en: 'name', nb: 'navn' },
  unheaded: { firm: 'name', person: null },
  standIn: (target) => (target === 'name' ? null : 'name'),
  nameRow: ({ texts: { name = '' } }) => (isBlank(name) ? undefined : { name, values: { name } }),
};

/** How records with these fields get their names. */
export function namingOf(fields: FieldSet): Naming {
  const naming = [people, firms].find(({ nameField }) => Object.hasOwn(fields, nameField));
  if (!naming) throw new Error('Records with these fields are not imported.');
  return naming;
}
