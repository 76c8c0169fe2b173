import type { ProblemCode } from '#contract/problems.ts';
import type { Bilingual } from '#domain/fields/field.ts';
import type { FaultCode } from '#domain/problems/faults.ts';

/** What went wrong, and what to do about it, for each problem. */
export const problemSentences: Record<ProblemCode, { title: Bilingual; detail: Bilingual }> = {
  badRequest: {
    title: { en: 'The request cannot be read', nb: 'Forespørselen kan ikke leses' },
    detail: {
      en: 'What was sent is not what this address takes. Check the address and the body.',
      nb: 'Det som ble sendt, er ikke det denne adressen tar imot. Kontroller adressen og innholdet.',
    },
  },
  notSignedIn: {
    title: { en: 'Not signed in', nb: 'Ikke logget på' },
    detail: {
      en: 'Sign in, or send a key as "Authorization: Bearer KEY".',
      nb: 'Logg på, eller send en nøkkel som «Authorization: Bearer NØKKEL».',
    },
  },
  notAllowed: {
    title: { en: 'Not allowed', nb: 'Ikke tillatt' },
    detail: {
      en: 'Your role does not allow this. An owner or administrator can change it.',
      nb: 'Rollen din tillater ikke dette. En eier eller administrator kan endre den.',
    },
  },
  notFound: {
    title: { en: 'Not found', nb: 'Finnes ikke' },
    detail: {
      en: 'There is nothing here. It may have been deleted, or the address is wrong.',
      nb: 'Her er det ingenting. Det kan være slettet, eller adressen er feil.',
    },
  },
  staleVersion: {
    title: { en: 'Changed by someone else', nb: 'Endret av noen andre' },
    detail: {
      en: 'The record has changed since you read it. Look at both values, choose, and save again with the version given.',
      nb: 'Oppføringen er endret siden du leste den. Se på begge verdiene, velg, og lagre på nytt med versjonen som er oppgitt.',
    },
  },
  alreadyDone: {
    title: { en: 'Already there', nb: 'Finnes allerede' },
    detail: { en: 'This has been done before.', nb: 'Dette er gjort før.' },
  },
  alreadyUndone: {
    title: { en: 'Already undone', nb: 'Allerede angret' },
    detail: {
      en: '{name} undid this on {at}. Undo that to have it again.',
      nb: '{name} angret dette {at}. Angre det for å få det tilbake.',
    },
  },
  followsCriteria: {
    title: { en: 'Stars follow the criteria', nb: 'Stjernene følger kriteriene' },
    detail: {
      en: 'These stars changed because the scoring criteria did. Undo the change of the criteria instead.',
      nb: 'Disse stjernene ble endret fordi poengsumkriteriene ble det. Angre endringen av kriteriene i stedet.',
    },
  },
  gone: {
    title: { en: 'No longer there', nb: 'Finnes ikke lenger' },
    detail: {
      en: 'This was kept for a while only. Ask for it anew.',
      nb: 'Dette ble bare tatt vare på en stund. Be om det på nytt.',
    },
  },
  merged: {
    title: { en: 'Merged with another record', nb: 'Slått sammen med en annen oppføring' },
    detail: {
      en: 'What was here has gone into another record, which "mergedInto" names.',
      nb: 'Det som var her, er gått inn i en annen oppføring, som «mergedInto» navngir.',
    },
  },
  tooLargeBody: {
    title: { en: 'Too large', nb: 'For stort' },
    detail: { en: 'What was sent is larger than {limit}.', nb: 'Det som ble sendt, er større enn {limit}.' },
  },
  wrongMediaType: {
    title: { en: 'Wrong kind of content', nb: 'Feil slags innhold' },
    detail: {
      en: 'Send the kind of content that this address takes.',
      nb: 'Send den typen innhold som denne adressen tar imot.',
    },
  },
  invalidInput: {
    title: { en: 'Something must be mended', nb: 'Noe må rettes' },
    detail: {
      en: 'Mend the fields named and send again.',
      nb: 'Rett feltene som er nevnt, og send på nytt.',
    },
  },
  versionMissing: {
    title: { en: 'The version is missing', nb: 'Versjonen mangler' },
    detail: {
      en: 'Say which version you read, as "If-Match: VERSION", so that nobody’s work is overwritten unseen.',
      nb: 'Oppgi hvilken versjon du leste, som «If-Match: VERSJON», så ingen overskriver andres arbeid uten å se det.',
    },
  },
  tooManyTries: {
    title: { en: 'Too many tries', nb: 'For mange forsøk' },
    detail: {
      en: 'Wait {seconds} seconds before the next try.',
      nb: 'Vent {seconds} sekunder før neste forsøk.',
    },
  },
  internal: {
    title: { en: 'The program failed', nb: 'Programmet feilet' },
    detail: {
      en: 'Nothing was saved by this call. The cause is in the log of the server.',
      nb: 'Ingenting ble lagret av dette kallet. Årsaken står i loggen på serveren.',
    },
  },
  unavailable: {
    title: { en: 'Not ready', nb: 'Ikke klar' },
    detail: {
      en: 'The database does not answer. Try again in a moment.',
      nb: 'Databasen svarer ikke. Prøv igjen om litt.',
    },
  },
  busy: {
    title: { en: 'Busy just now', nb: 'Opptatt akkurat nå' },
    detail: {
      en: 'Many records are being written, and the fields cannot change before that is done. Try again in a minute.',
      nb: 'Mange oppføringer skrives nå, og feltene kan ikke endres før det er ferdig. Prøv igjen om et minutt.',
    },
  },
  tooSlow: {
    title: { en: 'Took too long', nb: 'Tok for lang tid' },
    detail: {
      en: 'This list could not be put in order in time. Narrow it with a filter, or sort it by another column.',
      nb: 'Denne listen lot seg ikke ordne i tide. Snevre den inn med et filter, eller sorter den etter en annen kolonne.',
    },
  },
};

/** Why a value cannot be taken. `{field}` is the field's label, `{limit}` the bound, `{given}` what was given. */
export const faultSentences: Record<FaultCode, Bilingual> = {
  required: { en: '{field} must be filled in.', nb: '{field} må fylles ut.' },
  tooLong: { en: '{field} can hold at most {limit} characters.', nb: '{field} kan ha høyst {limit} tegn.' },
  tooMany: { en: '{field} can hold at most {limit} items.', nb: '{field} kan ha høyst {limit} verdier.' },
  tooSmall: { en: '{field} must be at least {limit}.', nb: '{field} må være minst {limit}.' },
  tooShort: { en: '{field} must have at least {limit} characters.', nb: '{field} må ha minst {limit} tegn.' },
  tooFew: { en: '{field} must name at least {limit}.', nb: '{field} må nevne minst {limit}.' },
  namedTwice: {
    en: '{field} names the same record twice.',
    nb: '{field} nevner samme oppføring to ganger.',
  },
  tooLarge: { en: '{field} can be at most {limit}.', nb: '{field} kan være høyst {limit}.' },
  tooLargeBody: { en: '{field} is larger than {limit} MB.', nb: '{field} er større enn {limit} MB.' },
  tooDeep: { en: '{field} is nested deeper than {limit} levels.', nb: '{field} har mer enn {limit} nivåer.' },
  controlCharacter: {
    en: '{field} holds a control character that cannot be kept. Remove it.',
    nb: '{field} inneholder et kontrolltegn som ikke kan lagres. Fjern det.',
  },
  brokenCharacter: {
    en: '{field} holds half a character (a lone surrogate). Write it anew.',
    nb: '{field} inneholder et halvt tegn (en løs surrogat). Skriv det på nytt.',
  },
  wrongType: { en: '{field} has a value of the wrong kind.', nb: '{field} har en verdi av feil slag.' },
  notAnOption: {
    en: '{field} must be one of the values offered.',
    nb: '{field} må være en av verdiene i listen.',
  },
  unknownField: {
    en: 'There is no field called "{given}".',
    nb: 'Det finnes ikke noe felt som heter «{given}».',
  },
  readOnly: {
    en: '{field} is set by the program and cannot be changed.',
    nb: '{field} settes av programmet og kan ikke endres.',
  },
  unknownRecord: {
    en: '{field} points at a record that is not there.',
    nb: '{field} viser til en oppføring som ikke finnes.',
  },
  unknownCriterion: {
    en: '{field} names a scoring criterion that is not there.',
    nb: '{field} nevner et poengsumkriterium som ikke finnes.',
  },
  saidTwice: {
    en: '{field} says the same as another: "{given}". Say something else, or remove it.',
    nb: '{field} sier det samme som en annen: «{given}». Skriv noe annet, eller fjern den.',
  },
  unknownPerson: {
    en: '{field} must be one of the people who share this database.',
    nb: '{field} må være en av dem som deler denne databasen.',
  },
  unknownOperator: {
    en: '{field} cannot be compared by "{given}".',
    nb: '{field} kan ikke sammenlignes med «{given}».',
  },
  noAtSign: { en: '{field}: the e-mail address lacks @.', nb: '{field}: e-postadressen mangler @.' },
  notAnEmail: {
    en: '{field} must be an e-mail address, such as kari@example.com.',
    nb: '{field} må være en e-postadresse, som kari@example.com.',
  },
  notADate: {
    en: '{field} must be a date, such as 2026-03-07.',
    nb: '{field} må være en dato, som 2026-03-07.',
  },
  yearOutOfRange: {
    en: '{field}: the year must be between 1000 and {limit}.',
    nb: '{field}: året må være mellom 1000 og {limit}.',
  },
  notANumber: { en: '{field} must be a number.', nb: '{field} må være et tall.' },
  moreThanOneMarked: { en: '{field}: only one can be marked.', nb: '{field}: bare én kan være merket.' },
  wrongCursor: {
    en: 'The cursor belongs to another list. Start from the first page.',
    nb: 'Markøren hører til en annen liste. Begynn på første side.',
  },
  notSortable: {
    en: 'A list cannot be sorted by "{given}".',
    nb: 'En liste kan ikke sorteres etter «{given}».',
  },
  notFilterable: {
    en: 'A list cannot be filtered by "{given}".',
    nb: 'En liste kan ikke filtreres på «{given}».',
  },
  notJson: { en: '{field} must be JSON.', nb: '{field} må være JSON.' },
  notAnImage: {
    en: '{field} is not a picture that can be read. Choose a JPEG, PNG, WebP, GIF or AVIF file.',
    nb: '{field} er ikke et bilde som kan leses. Velg en JPEG-, PNG-, WebP-, GIF- eller AVIF-fil.',
  },
  notACsv: {
    en: '{field} is not a table of text that can be read.',
    nb: '{field} er ikke en teksttabell som kan leses.',
  },
  unknownEncoding: {
    en: 'There is no encoding called "{given}".',
    nb: 'Det finnes ikke noe tegnsett som heter «{given}».',
  },
  unknownTarget: {
    en: 'A column cannot be imported into "{given}"; there is no such field.',
    nb: 'En kolonne kan ikke importeres til «{given}»; det finnes ikke noe slikt felt.',
  },
  unknownColumn: {
    en: 'The file has no column "{given}".',
    nb: 'Filen har ingen kolonne «{given}».',
  },
  mappedTwice: {
    en: 'Only one column can be imported into "{given}". Choose another field for the other.',
    nb: 'Bare én kolonne kan importeres til «{given}». Velg et annet felt for den andre.',
  },
  nothingNames: {
    en: 'No column tells what the records are called. Choose one for {given}.',
    nb: 'Ingen kolonne sier hva oppføringene heter. Velg en for {given}.',
  },
  rowTooLong: {
    en: 'The row on line {limit} is too long to be one row of a table. Check the separator and the quotation marks there.',
    nb: 'Raden på linje {limit} er for lang til å være én rad i en tabell. Kontroller skilletegn og anførselstegn der.',
  },
  wrongPassword: { en: 'E-mail or password is wrong.', nb: 'E-post eller passord er feil.' },
  nameInUse: { en: 'This name is in use already.', nb: 'Dette navnet er i bruk fra før.' },
  itemInUse: {
    en: 'It is used by {limit} records, those in the bin included. Retire it, or merge it into another.',
    nb: 'Den er i bruk i {limit} oppføringer, de i papirkurven medregnet. Ta den ut av bruk, eller slå den sammen med en annen.',
  },
  unknownItem: {
    en: 'There is no such item in the list.',
    nb: 'Det finnes ikke noe slikt valg i listen.',
  },
  intoItself: {
    en: 'Something cannot be merged into itself. Choose another one to keep.',
    nb: 'Noe kan ikke slås sammen med seg selv. Velg en annen å beholde.',
  },
  alreadyUsed: { en: '{given} already belongs to someone here.', nb: '{given} tilhører allerede noen her.' },
  ownersOnly: {
    en: 'Only an owner can make or change an owner.',
    nb: 'Bare en eier kan utnevne eller endre en eier.',
  },
  lastOwner: {
    en: 'Someone must be owner. Make someone else owner first.',
    nb: 'Noen må være eier. Gjør en annen til eier først.',
  },
  usedLink: {
    en: 'The link has been used or replaced. Start Winnow again to get a new one.',
    nb: 'Lenken er brukt eller erstattet. Start Winnow på nytt for å få en ny.',
  },
  notTogether: {
    en: '{field} cannot stand together with "{given}". Say one of them.',
    nb: '{field} kan ikke stå sammen med «{given}». Oppgi bare én av dem.',
  },
  nameTaken: {
    en: 'There is a view called "{given}" already. Choose another name.',
    nb: 'Det finnes allerede en visning som heter «{given}». Velg et annet navn.',
  },
  keysShare: {
    en: 'A key has no views of its own. Share the view.',
    nb: 'En nøkkel har ingen egne visninger. Del visningen.',
  },
  unknownView: {
    en: 'There is no view "{given}" in this list.',
    nb: 'Det finnes ingen visning «{given}» i denne listen.',
  },
  tooManyDecimals: {
    en: '{field} can have at most {limit} decimals.',
    nb: '{field} kan ha høyst {limit} desimaler.',
  },
  tooEarly: { en: '{field} can be {given} at the earliest.', nb: '{field} kan tidligst være {given}.' },
  tooLate: { en: '{field} can be {given} at the latest.', nb: '{field} kan senest være {given}.' },
  notAUrl: {
    en: '{field} must be a web address, such as www.example.com.',
    nb: '{field} må være en nettadresse, for eksempel www.eksempel.no.',
  },
  notAPhone: { en: '{field} must be a phone number.', nb: '{field} må være et telefonnummer.' },
  notUnique: {
    en: 'Another record has the same value in {field}, which must be different in each.',
    nb: 'En annen oppføring har samme verdi i {field}. Den må være forskjellig i hver oppføring.',
  },
  noMatch: {
    en: '{field} does not have the form it must have: {given}',
    nb: '{field} har ikke den formen det skal ha: {given}',
  },
  badPattern: {
    en: '{field} is not a pattern that can be used: {given}',
    nb: '{field} er ikke et mønster som kan brukes: {given}',
  },
  formulaUnexpected: {
    en: '{field} cannot be read: “{given}” is not expected there.',
    nb: '{field} kan ikke leses: «{given}» ventes ikke der.',
  },
  formulaDecimalComma: {
    en: '{field} has “{given}”, which can be read in two ways. Write 1.25 for one number, and 1, 25 for two.',
    nb: '{field} har «{given}», som kan leses på to måter. Skriv 1.25 for ett tall, og 1; 25 for to.',
  },
  formulaUnknownField: {
    en: '{field} uses “{given}”, which is no field that can be calculated with.',
    nb: '{field} bruker «{given}», som ikke er et felt det kan regnes med.',
  },
  formulaUnknownFunction: {
    en: '{field} calls “{given}”, which does not exist.',
    nb: '{field} kaller «{given}», som ikke finnes.',
  },
  formulaWrongType: {
    en: '{field} uses “{given}” with values of a kind it does not take.',
    nb: '{field} bruker «{given}» på verdier av en type det ikke tar.',
  },
  formulaWrongCount: {
    en: '{field} gives “{given}” too few or too many values.',
    nb: '{field} gir «{given}» for få eller for mange verdier.',
  },
  formulaCircular: {
    en: '{field} leads back to itself by “{given}”.',
    nb: '{field} fører tilbake til seg selv gjennom «{given}».',
  },
  formulaTooDeep: {
    en: '{field} has too many parts within one another.',
    nb: '{field} har for mange deler inni hverandre.',
  },
  formulaTooLarge: {
    en: '{field} has too many parts, counted with those of the formulas that it uses. Make it or one of them shorter.',
    nb: '{field} har for mange deler, medregnet delene i formlene den bruker. Gjør den eller en av dem kortere.',
  },
  notForKind: {
    en: '{field} does not go with fields of this kind.',
    nb: '{field} passer ikke til felt av denne typen.',
  },
  usedByFormula: {
    en: 'The formula of “{given}” uses this field. Change the formula first.',
    nb: 'Formelen til «{given}» bruker dette feltet. Endre formelen først.',
  },
  minAboveMax: {
    en: '{field} is higher than the greatest value allowed.',
    nb: '{field} er høyere enn den største verdien som er tillatt.',
  },
  placedTwice: {
    en: '"{given}" stands in the form twice. Leave it in one place.',
    nb: '«{given}» står to ganger i skjemaet. La den stå på ett sted.',
  },
  unknownSection: {
    en: 'No section is called "{given}". Sections of your own are called own_1, own_2 and so on.',
    nb: 'Ingen del av skjemaet heter «{given}». Egne deler heter own_1, own_2 og så videre.',
  },
  hiddenRequired: {
    en: '"{given}" must be filled in, so it cannot be hidden.',
    nb: '«{given}» må fylles ut, og kan derfor ikke skjules.',
  },
  tooManyViews: {
    en: 'You have {limit} views of this list already. Delete one that you no longer use.',
    nb: 'Du har allerede {limit} visninger av denne listen. Slett en du ikke bruker lenger.',
  },
  missing: { en: '{field} is missing.', nb: '{field} mangler.' },
};
