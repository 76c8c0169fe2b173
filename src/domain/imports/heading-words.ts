/**
 * The words that column headings are made of, in English and Norwegian, folded as `foldText` does (å→a, ø→o, æ→ae).
 * "Business Phone 2", "Telefon arbeid" and "Person - Phone - Work" are the same three words to us.
 */
export type HeadingKind =
  | 'email'
  | 'mobile'
  | 'fax'
  | 'phone'
  | 'linkedin'
  | 'messaging'
  | 'web'
  | 'postalCode'
  | 'country'
  | 'city'
  | 'region'
  | 'street';

export type HeadingLabel = 'work' | 'home' | 'other';

/** What an address is for. A list may have one of each, with headings that say nothing else. */
export type AddressUse = 'post' | 'visit';

/** What one word says; nothing, where it only fills. */
export type WordMeaning = {
  kind?: HeadingKind;
  use?: AddressUse;
  label?: HeadingLabel /** The heading itself is the label. */;
  own?: true;
};

const kinds: Record<HeadingKind, string> = {
  email: 'email mail epost epostadresse emailadresse mailadresse emailaddress epostadr emails eposter smtp',
  mobile:
    'mobile mobil cell cellphone mob mobiltelefon mobiltlf mobiltel mobilnummer mobilnr cellular mobilephone ' +
    'mobiltelefonnummer smartphone',
  fax: 'fax faks telefaks telefax faksnummer faxnumber faxnr faksnr facsimile',
  phone:
    'phone tel telephone tlf telefon telefonnummer telefonnr phonenumber tlfnr tlfnummer telnr phones fasttelefon',
  linkedin: 'linkedin',
  messaging: 'im skype icq msn jabber aim messenger xmpp lynmelding direktemelding',
  web: 'web website websites url homepage hjemmeside nettside nettsted www webside webpage internett site webadresse nettadresse internettside blog',
  postalCode: 'zip zipcode postcode postnr postnummer postalcode plz',
  country: 'country land',
  city: 'city town poststed sted by locality',
  region: 'state province region county fylke delstat provins',
  street:
    'street address adresse gate gateadresse addr adr streetaddress gatenavn addressline veiadresse pobox postboks',
};

const labels: Record<HeadingLabel, string> = {
  work: 'work business office company organization organisation arbeid jobb kontor firma bedrift selskap direct direkte',
  home: 'home private privat hjem hjemme personal personlig',
  other:
    'other annen annet andre alternate alternative alternativ secondary second sekundaer sekundar ekstra',
};

const compounds: Record<string, WordMeaning> = {
  arbeidsadresse: { kind: 'street', label: 'work' },
  forretningsadresse: { kind: 'street', label: 'work', use: 'visit' },
  besoksadresse: { kind: 'street', use: 'visit' },
  leveringsadresse: { kind: 'street', use: 'visit' },
  postadresse: { kind: 'street', use: 'post' },
  fakturaadresse: { kind: 'street', use: 'post' },
  firmaadresse: { kind: 'street', label: 'work' },
  bedriftsadresse: { kind: 'street', label: 'work' },
  kontoradresse: { kind: 'street', label: 'work' },
  hjemmeadresse: { kind: 'street', label: 'home' },
  hjemadresse: { kind: 'street', label: 'home' },
  privatadresse: { kind: 'street', label: 'home' },
  bostedsadresse: { kind: 'street', label: 'home' },
  arbeidstelefon: { kind: 'phone', label: 'work' },
  jobbtelefon: { kind: 'phone', label: 'work' },
  kontortelefon: { kind: 'phone', label: 'work' },
  firmatelefon: { kind: 'phone', label: 'work' },
  sentralbord: { kind: 'phone', label: 'work' },
  hjemmetelefon: { kind: 'phone', label: 'home' },
  privattelefon: { kind: 'phone', label: 'home' },
  jobbmobil: { kind: 'mobile' },
  privatmobil: { kind: 'mobile' },
  jobbepost: { kind: 'email', label: 'work' },
  arbeidsepost: { kind: 'email', label: 'work' },
  privatepost: { kind: 'email', label: 'home' },
};

/** Words of addresses of work that tell what these are for. */
const uses: Record<AddressUse, string> = {
  post: 'mailing billing faktura post invoice',
  visit: 'visiting besok shipping delivery levering leverings registered forretning',
};

/** Telephones of a sort that no list of labels has: they keep their heading. */
const ownPhones = 'pager personsoker biltelefon radiotelefon callback tilbakeringing isdn telex';
const ownPhoneLabels = 'car bil radio assistant assistants assistent assistents s video';

const fillers =
  'number nummer nr no primary primaer primar main hoved hovednummer your din the of and or og eller til pa for ' +
  'contact contacts kontakt kontaktperson kontaktpersons kontaktpersonens lead leads person persons customer kunde ' +
  'kundens client default standard value verdi line linje page profile profil po box extended associated deltaker ' +
  'deltakers';

/** Words that stand apart in many headings and are one: "e-post", "zip code". */
const pairs: Record<string, string> = {
  'e post': 'epost',
  'e postadresse': 'epostadresse',
  'e postadr': 'epostadr',
  'e mail': 'email',
  'zip code': 'zipcode',
  'postal code': 'postalcode',
  'post code': 'postcode',
  'post nr': 'postnr',
  'post nummer': 'postnummer',
  'post sted': 'poststed',
  'web page': 'webpage',
  'web site': 'website',
  'home page': 'homepage',
  'po box': 'pobox',
  'linked in': 'linkedin',
};

const meanings = new Map<string, WordMeaning>(Object.entries(compounds));
for (const [kind, words] of Object.entries(kinds) as [HeadingKind, string][])
  for (const word of words.split(' ')) meanings.set(word, { kind });
for (const [label, words] of Object.entries(labels) as [HeadingLabel, string][])
  for (const word of words.split(' ')) meanings.set(word, { label });
for (const [use, words] of Object.entries(uses) as [AddressUse, string][])
  for (const word of words.split(' ')) meanings.set(word, { label: 'work', use });
for (const word of ownPhones.split(' ')) meanings.set(word, { kind: 'phone', own: true });
for (const word of ownPhoneLabels.split(' ')) meanings.set(word, { own: true });
const fillerWords = new Set(fillers.split(' '));

/** What a word of a heading says; `undefined` where it is not known at all. */
export function wordMeaning(word: string): WordMeaning | undefined {
  return meanings.get(word) ?? (isFiller(word) ? {} : undefined);
}

/** Whether a word adds nothing to what the others of a heading say. */
export function isFiller(word: string): boolean {
  return fillerWords.has(word) || /^\d+$/.test(word);
}

/** The same words with those that belong together made one. */
export function joinPairs(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const pair = pairs[`${word} ${words[at + 1] ?? ''}`];
    joined.push(pair ?? word);
    if (pair) at++;
  }
  return joined;
}
