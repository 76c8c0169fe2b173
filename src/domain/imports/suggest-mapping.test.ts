import { describe, expect, test } from 'vitest';
import { accountFields } from '../fields/account-fields.ts';
import { contactFields } from '../fields/contact-fields.ts';
import { suggestMapping } from './suggest-mapping.ts';

function suggest(headings: string[], ...rows: string[][]) {
  return suggestMapping(headings, rows, contactFields);
}

function targets(headings: string, ...rows: string[]): (string | null)[] {
  return suggest(headings.split(';'), ...rows.map((row) => row.split(';'))).map(({ target }) => target);
}

describe('proposing where columns go', () => {
  test('knows a Norwegian Outlook file', () => {
    expect(
      targets(
        'Tiltale;Fornavn;Mellomnavn;Etternavn;Suffiks;Firma;Stilling;Arbeid gate;Arbeid gate 2;Arbeid postnummer;' +
          'Arbeid poststed;Arbeid land/region;Faks arbeid;Telefon arbeid;Telefon arbeid 2;Mobiltelefon;Telefon hjem;' +
          'E-postadresse;E-post 2-adresse;E-posttype;Notater;Nettside;Fødselsdag',
      ),
    ).toEqual([
      ...['title', 'firstName', 'middleName', 'lastName', 'suffix', 'company', 'jobTitle'],
      ...[
        'addresses.work.street',
        'addresses.work.street',
        'addresses.work.postalCode',
        'addresses.work.city',
      ],
      ...[
        'addresses.work.country',
        'phones.fax',
        'phones.work',
        'phones.work',
        'phones.mobile',
        'phones.home',
      ],
      ...['emails.work', 'emails.other', null, 'comments', 'websites.website', null],
    ]);
  });

  test('knows an English Outlook file', () => {
    expect(
      targets(
        'Title;First Name;Last Name;Company;Job Title;Business Street;Business Postal Code;Business Country/Region;' +
          'Home Address PO Box;Business Fax;Business Phone;Home Phone;Mobile Phone;Pager;E-mail Address;' +
          'E-mail 2 Address;E-mail Display Name;Web Page;Notes',
      ),
    ).toEqual([
      ...['title', 'firstName', 'lastName', 'company', 'jobTitle', 'addresses.work.street'],
      ...['addresses.work.postalCode', 'addresses.work.country', 'addresses.home.street', 'phones.fax'],
      ...['phones.work', 'phones.home', 'phones.mobile', 'phones.Pager', 'emails.work', 'emails.other', null],
      ...['websites.website', 'comments'],
    ]);
  });

  test('knows Google Contacts, old and new', () => {
    expect(
      targets(
        'Given Name;Family Name;Organization 1 - Name;Organization 1 - Title;E-mail 1 - Type;E-mail 1 - Value;' +
          'Phone 1 - Label;Phone 1 - Value;Address 1 - Formatted;Address 1 - Street;Address 1 - Postal Code',
      ),
    ).toEqual([
      ...['firstName', 'lastName', 'company', 'jobTitle', 'emails.1.label', 'emails.1'],
      ...['phones.1.label', 'phones.1', null, 'addresses.1.street', 'addresses.1.postalCode'],
    ]);
    expect(targets('First Name;Organization Name;Organization Title;Labels')).toEqual([
      ...['firstName', 'company', 'jobTitle', null],
    ]);
  });

  test('knows exports of HubSpot, Salesforce, Pipedrive, Thunderbird and LinkedIn', () => {
    expect(
      targets('Contact owner;Phone Number;Company Name;Website URL;Original Source;Email Domain'),
    ).toEqual([...['assignedToId', 'phones', 'company', 'websites.website', 'source', null]]);
    expect(
      targets('Salutation;Account Name;State/Province;Zip/Postal Code;Lead Source;Email Opt Out'),
    ).toEqual([
      ...['title', 'company', 'addresses.work.region', 'addresses.work.postalCode', 'source', 'doNotEmail'],
    ]);
    expect(
      targets('Person - Name;Person - Email - Work;Person - Phone - Mobile;Person - Organization'),
    ).toEqual([...['fullName', 'emails.work', 'phones.mobile', 'company']]);
    expect(
      targets('Primary Email;Secondary Email;Mobile Number;Home ZipCode;Organization;Web Page 1'),
    ).toEqual([
      ...[
        'emails.work',
        'emails.other',
        'phones.mobile',
        'addresses.home.postalCode',
        'company',
        'websites.website',
      ],
    ]);
    expect(targets('URL;Position;Connected On', 'https://www.linkedin.com/in/kari;CEO;24 Nov 2026')).toEqual([
      ...['websites.linkedin', 'jobTitle', null],
    ]);
  });

  test('knows what people write themselves', () => {
    expect(
      targets(
        'Navn;Bedrift;Org.nr;Tlf.;Mob;Epost;Adresse;Postnr;Poststed;Land;Hjemmeside;Merknad;Kilde;Selger',
      ),
    ).toEqual([
      ...['fullName', 'company', null, 'phones', 'phones.mobile', 'emails.work', 'addresses.work.street'],
      ...['addresses.work.postalCode', 'addresses.work.city', 'addresses.work.country', 'websites.website'],
      ...['comments', 'source', 'assignedToId'],
    ]);
    expect(
      targets('first_name;company_name;phone1;email_work;LinkedIn-profil;Navn på kontaktperson'),
    ).toEqual([...['firstName', 'company', 'phones', 'emails.work', 'websites.linkedin', 'fullName']]);
  });

  test('takes "Title" for a job title unless the cells are Mr and Dr', () => {
    expect(targets('Name;Title', 'Kari;Chief buyer', 'Ola;CEO')[1]).toBe('jobTitle');
    expect(targets('Name;Title', 'Kari;Dr.', 'Ola;Mr')[1]).toBe('title');
    expect(targets('Tiltale;Name;Title', ';Kari;Chief buyer')).toEqual(['title', 'fullName', 'jobTitle']);
    expect(targets('Name;Title;Position', 'Kari;Chief;Buyer')).toEqual(['fullName', 'title', 'jobTitle']);
  });

  test('gives a place for one value to one column, the fuller one', () => {
    const [first, second] = suggest(['Company', 'Firma'], ['', 'Fjord AS'], ['', 'Nord AS']);
    expect(first).toEqual({ target: null, confidence: 0, reason: 'taken' });
    expect(second?.target).toBe('company');
  });

  test('reads the cells where the heading says nothing', () => {
    const rows = [
      ['a@example.no', '+47 22 33 44 55', 'https://fjord.example', '912 345 678', 'x'],
      ['b@example.no', '+47 91 23 45 67', 'www.nord.example', '987 654 321', 'y'],
    ];
    const found = suggest(['Kolonne A', 'Kolonne B', 'Kolonne C', 'Org.nr', 'Annet'], ...rows);
    expect(found.map(({ target }) => target)).toEqual([
      'emails.work',
      'phones',
      'websites.website',
      null,
      null,
    ]);
    expect(found.every(({ confidence }) => confidence < 0.8)).toBe(true);
  });

  test('doubts a heading that its cells contradict', () => {
    const [email] = suggest(['E-post', 'Navn'], ['Storgata 1', 'Kari'], ['Torget 2', 'Ola']);
    expect(email).toMatchObject({ target: 'emails.work', reason: 'contentDiffers' });
    expect(email?.confidence).toBeLessThan(0.5);
    const [phone] = suggest(['Telefon'], ['kari@example.no'], ['ola@example.no']);
    expect(phone).toMatchObject({ target: 'emails.work', reason: 'contentDiffers' });
  });

  test('guesses at a table without headings, and is not sure', () => {
    const found = suggest(
      ['', '', '', '', ''],
      ['Kari Nordmann', 'Fjord AS', 'kari@example.no', '0155', 'Oslo'],
      ['Ola van der Berg', 'Nord og Sønn ANS', 'ola@example.no', '5003', 'Bergen'],
    );
    expect(found.map(({ target }) => target)).toEqual([
      ...['fullName', 'company', 'emails.work', 'addresses.work.postalCode', 'addresses.work.city'],
    ]);
    expect(targets(';;', 'Kari;Nordmann;22 33 44 55', 'Ola;Lie;99 88 77 66')).toEqual([
      'firstName',
      'lastName',
      'phones',
    ]);
  });

  test('proposes nothing for columns of nothing', () => {
    expect(suggest([])).toEqual([]);
    expect(suggest(['', 'Farge'], ['', 'rød'])).toEqual([
      { target: null, confidence: 0, reason: 'unknown' },
      { target: null, confidence: 0, reason: 'unknown' },
    ]);
  });
});

describe('proposing where columns of a list of firms go', () => {
  const register = {
    'custom.orgnr': {
      kind: 'text',
      section: 'details',
      label: { en: 'Organisation number', nb: 'Org.nr.' },
      headings: { en: ['Organisation number'], nb: ['Org.nr.'] },
    },
  } as const;
  const firms = (headings: string, ...rows: string[]) =>
    suggestMapping(
      headings.split(';'),
      rows.map((row) => row.split(';')),
      { ...accountFields, ...register },
    ).map(({ target }) => target);

  test('knows lists in Norwegian', () => {
    expect(
      firms(
        'Kundenavn;Organisasjonsnummer;Telefon;Telefon 2;E-post;Nettside;Besøksadresse;Postnr;Poststed;Ansvarlig',
      ),
    ).toEqual([
      ...['name', 'custom.orgnr', 'phones', 'phones', 'emails.work', 'websites.website'],
      ...['addresses.work.street', 'addresses.work.postalCode', 'addresses.work.city', 'assignedToId'],
    ]);
    expect(firms('Firma;Orgnr;Mobil;Kategori;Merknad')).toEqual([
      ...['name', 'custom.orgnr', 'phones.mobile', 'categories', 'comments'],
    ]);
  });

  test('knows lists in English', () => {
    expect(
      firms(
        'Account Name;Company registration no.;Phone;Phone 2;Billing Street;Billing City;Website;Account Owner',
      ),
    ).toEqual([
      ...['name', 'custom.orgnr', 'phones', 'phones', 'addresses.work.street', 'addresses.work.city'],
      ...['websites.website', 'assignedToId'],
    ]);
    expect(firms('Company;VAT number;Country')).toEqual(['name', 'custom.orgnr', 'addresses.work.country']);
    expect(firms('Organization 1 - Name;Organization 1 - Title')).toEqual(['name', null]);
  });

  test('takes the id that a program gave a firm for no number in a register', () => {
    expect(firms('Organization - Name;Organization - ID;Company (ID);Org. ID')).toEqual([
      'name',
      ...[null, null, null],
    ]);
    expect(firms('VAT ID')).toEqual(['custom.orgnr']);
  });

  test('tells the address for letters from the one for visits', () => {
    const postal = ['addresses.work.street', 'addresses.work.postalCode', 'addresses.work.city'];
    const visits = ['addresses.other.street', 'addresses.other.postalCode', 'addresses.other.city'];
    expect(firms('Postadresse;Postnr;Poststed;Besøksadresse;Besøk postnr;Besøk poststed')).toEqual([
      ...postal,
      ...visits,
    ]);
    expect(
      firms('Billing Street;Billing Zip;Billing City;Shipping Street;Shipping Zip;Shipping City'),
    ).toEqual([...postal, ...visits]);
    expect(firms('postadresse.adresse;postadresse.postnummer;forretningsadresse.adresse')).toEqual([
      ...['addresses.work.street', 'addresses.work.postalCode', 'addresses.other.street'],
    ]);
    expect(firms('Besøksadresse;Postnr;Poststed')).toEqual(postal);
  });

  test('takes the number of a firm for no name of it', () => {
    const targets = suggestMapping(['Company', 'Account Number', 'Org.nr.'], [], accountFields);
    expect(targets.map(({ target }) => target)).toEqual(['name', null, null]);
  });

  test('goes by the cells where two columns may name the firm, and where there are no headings', () => {
    expect(firms('Navn;Firma', 'Kari Moe;Fjord AS', 'Per Li;Nord ASA')).toEqual([null, 'name']);
    expect(firms(';;;', 'Fjord AS;post@fjord.no;0155;Oslo', 'Nord Bygg;p@nord.no;5003;Bergen')).toEqual([
      ...['name', 'emails.work', 'addresses.work.postalCode', 'addresses.work.city'],
    ]);
    expect(firms(';', 'Rema;22 33 44 55', 'Kiwi;22 33 44 56')).toEqual(['name', 'phones']);
  });
});
