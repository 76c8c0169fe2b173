/** What the cells of a column look like; each figure is the share, 0 to 1, of its filled cells. */
export type ColumnContent = {
  /** How many cells hold anything. */
  filled: number;
  email: number;
  phone: number;
  /** Telephone numbers that nothing else is written as: with a plus, or two by two. */
  surePhone: number;
  /** Telephone numbers of eight digits or more. */
  longPhone: number;
  url: number;
  linkedin: number;
  postalCode: number;
  date: number;
  number: number;
  /** Two to four capitalised words. */
  personName: number;
  /** One capitalised word. */
  singleName: number;
  /** A name that ends as firms' names do. */
  companyName: number;
  /** Dr, Mr, Fru: what stands before a name. */
  honorific: number;
};

const email = /^\S+@\S+\.\S+$|<\S+@\S+\.\S+>|^\S+@\S+\.\S+\s*[;,]/;
const phone = /^(?:\(?\+|00)?[\d\s().\-/]{5,24}(?:\s*(?:x|ext\.?|w)\s*\d+)?$/i;
const surePhone =
  /^\(?\+\d|^00\d{8,}|^(?:\d{2} ){3}\d{2}$|^\d{3} \d{2} \d{3}$|^\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}/;
const url =
  /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+)*\.(?:no|com|net|org|se|dk|io|eu|uk|de|co)(?:\/\S*)?$/i;
const linkedin = /linkedin\.com\//i;
const postalCode =
  /^(?:[A-Z]{1,2}[- ]?)?\d{4,5}(?:-\d{4})?$|^\d{3} \d{2}$|^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$|^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i;
const date = /^\d{4}-\d{2}-\d{2}|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?:\s|$)/;
const number = /^[+-]?[\d\s.,]+%?$/;
const word = "\\p{Lu}[\\p{L}'’.-]*";
const particle = '(?:van|von|de|del|della|der|den|di|da|af|av|la|le|bin|al|el)';
const personName = new RegExp(
  `^${word}(?: (?:${word}|${particle})){1,4}$|^${word}, ${word}(?: ${word})*$`,
  'u',
);
const singleName = /^\p{Lu}\p{Ll}[\p{L}'’.-]*$/u;
const companyName =
  /\s(?:AS|ASA|ANS|DA|SA|BA|NUF|ENK|AB|ApS|A\/S|Oy|GmbH|AG|Ltd\.?|LLC|Inc\.?|Corp\.?|PLC|BV)$/i;
const honorific =
  /^(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|hr|herr|fru|frk|frøken|rev|adv|siv\.? ?ing)\.?$/i;

const emptyContent: ColumnContent = {
  filled: 0,
  email: 0,
  phone: 0,
  surePhone: 0,
  longPhone: 0,
  url: 0,
  linkedin: 0,
  postalCode: 0,
  date: 0,
  number: 0,
  personName: 0,
  singleName: 0,
  companyName: 0,
  honorific: 0,
};

/** Describes the cells of one column. */
export function describeColumn(cells: readonly string[]): ColumnContent {
  const content = { ...emptyContent };
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '') continue;
    content.filled++;
    const isDate = date.test(text);
    if (email.test(text)) content.email++;
    if (isDate) content.date++;
    if (!isDate && phone.test(text)) content.phone++;
    if (!isDate && surePhone.test(text)) content.surePhone++;
    if (!isDate && phone.test(text) && text.replace(/\D/g, '').length >= 8) content.longPhone++;
    if (url.test(text)) content.url++;
    if (linkedin.test(text)) content.linkedin++;
    if (postalCode.test(text)) content.postalCode++;
    if (number.test(text)) content.number++;
    const isFirm = companyName.test(text);
    if (isFirm) content.companyName++;
    if (!isFirm && personName.test(text)) content.personName++;
    if (singleName.test(text)) content.singleName++;
    if (honorific.test(text)) content.honorific++;
  }
  const { filled, ...counts } = content;
  if (filled === 0) return content;
  for (const key of Object.keys(counts) as (keyof typeof counts)[]) content[key] = counts[key] / filled;
  return content;
}
