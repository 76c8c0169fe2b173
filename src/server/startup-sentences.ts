import type { TerminalLanguage } from './terminal-language.ts';

/**
 * What the program says when it cannot start or go on, by code. `{name}` is filled in.
 * Each names what is wrong and what to do about it; a test holds both languages to the same names.
 */
export const startupSentences = {
  'already-running': {
    en: 'Winnow already runs on {dataDir} ({owner}). Stop that one first, or give this one another DATA_DIR.',
    nb: 'Winnow kjører allerede på {dataDir} ({owner}). Stopp den først, eller gi denne en annen DATA_DIR.',
  },
  'port-taken': {
    en: 'Port {port} on {host} is taken by another program. Stop it, or choose another port: PORT={other} npm start.',
    nb: 'Port {port} på {host} er opptatt av et annet program. Stopp det, eller velg en annen port: PORT={other} npm start.',
  },
  'port-forbidden': {
    en: 'Port {port} on {host} may not be used by this user. Choose a port above 1023 in PORT.',
    nb: 'Port {port} på {host} kan ikke brukes av denne brukeren. Velg en port over 1023 i PORT.',
  },
  'host-unknown': {
    en: 'The address in HOST ({host}) does not belong to this machine. Use 127.0.0.1 for this machine alone, or 0.0.0.0 for the network.',
    nb: 'Adressen i HOST ({host}) hører ikke til denne maskinen. Bruk 127.0.0.1 for bare denne maskinen, eller 0.0.0.0 for nettverket.',
  },
  'disk-full': {
    en: 'The disk that holds {dataDir} is full. Make at least {needed} free, and start again. Nothing that was saved is lost.',
    nb: 'Disken med {dataDir} er full. Frigjør minst {needed}, og start på nytt. Ingenting som var lagret, er tapt.',
  },
  'data-not-writable': {
    en: 'This user may not write in the folder {dataDir}. Give it the right to, or choose another folder in DATA_DIR.',
    nb: 'Denne brukeren har ikke lov til å skrive i mappen {dataDir}. Gi den rett til det, eller velg en annen mappe i DATA_DIR.',
  },
  'data-read-only': {
    en: 'The disk that holds {dataDir} is read-only. Make it writable, or choose another folder in DATA_DIR.',
    nb: 'Disken med {dataDir} er skrivebeskyttet. Gjør den skrivbar, eller velg en annen mappe i DATA_DIR.',
  },
  'data-not-a-folder': {
    en: 'DATA_DIR names {dataDir}, which is not a folder. Choose a folder; it is made where there is none.',
    nb: 'DATA_DIR oppgir {dataDir}, som ikke er en mappe. Velg en mappe; den lages der den ikke finnes.',
  },
  'data-of-other-user': {
    en: 'The database in {dataDir} belongs to another user. Start Winnow as that user or as root, or choose another folder in DATA_DIR.',
    nb: 'Databasen i {dataDir} tilhører en annen bruker. Start Winnow som den brukeren eller som root, eller velg en annen mappe i DATA_DIR.',
  },
  'database-newer': {
    en: 'The database was last used by a newer version of Winnow (its schema is {found}, this version knows up to {known}). Start the newer version, or restore a backup made before it.',
    nb: 'Databasen ble sist brukt av en nyere versjon av Winnow (skjemaet er {found}, denne versjonen kjenner til {known}). Start den nyere versjonen, eller gjenopprett en sikkerhetskopi fra før den.',
  },
  'database-other-major': {
    en: 'The database in {dataDir} was made by PostgreSQL {found}, and this version of Winnow brings PostgreSQL {known}. Start the version of Winnow that made it.',
    nb: 'Databasen i {dataDir} ble laget av PostgreSQL {found}, og denne versjonen av Winnow har med PostgreSQL {known}. Start den versjonen av Winnow som laget den.',
  },
  'database-unreachable': {
    en: 'The database in DATABASE_URL ({address}) does not answer ({reason}). Check that it runs, and that this machine reaches it.',
    nb: 'Databasen i DATABASE_URL ({address}) svarer ikke ({reason}). Se etter at den kjører, og at denne maskinen når den.',
  },
  'database-refuses': {
    en: 'The database in DATABASE_URL ({address}) refuses the user name or the password. Check both.',
    nb: 'Databasen i DATABASE_URL ({address}) godtar ikke brukernavnet eller passordet. Kontroller begge.',
  },
  'database-missing': {
    en: 'The server in DATABASE_URL ({address}) has no database of that name. Create it first: CREATE DATABASE name.',
    nb: 'Tjeneren i DATABASE_URL ({address}) har ingen database med det navnet. Opprett den først: CREATE DATABASE navn.',
  },
  'database-too-old': {
    en: 'The database in DATABASE_URL ({address}) is PostgreSQL {found}. Winnow needs version 15 or later.',
    nb: 'Databasen i DATABASE_URL ({address}) er PostgreSQL {found}. Winnow trenger versjon 15 eller nyere.',
  },
  'database-did-not-start': {
    en: 'PostgreSQL did not start on {dataDir}. Its last words: {reason} (more in {log}).',
    nb: 'PostgreSQL startet ikke på {dataDir}. Det siste den sa: {reason} (mer i {log}).',
  },
  'database-ended': {
    en: 'PostgreSQL has ended, and Winnow with it. Its last words: {reason} (more in {log}). Start again: what was saved is kept.',
    nb: 'PostgreSQL er avsluttet, og Winnow med den. Det siste den sa: {reason} (mer i {log}). Start på nytt: det som var lagret, er tatt vare på.',
  },
  'no-binaries': {
    en: 'There is no PostgreSQL for {platform} among the packages. Run npm ci again, or give the address of a PostgreSQL in DATABASE_URL.',
    nb: 'Det finnes ingen PostgreSQL for {platform} blant pakkene. Kjør npm ci på nytt, eller oppgi adressen til en PostgreSQL i DATABASE_URL.',
  },
  'root-out-of-reach': {
    en: 'PostgreSQL does not run as root, and no other user may enter {dataDir}. Choose another folder in DATA_DIR, or start Winnow as an ordinary user.',
    nb: 'PostgreSQL kjører ikke som root, og ingen annen bruker slipper inn i {dataDir}. Velg en annen mappe i DATA_DIR, eller start Winnow som vanlig bruker.',
  },
  'no-unprivileged-user': {
    en: 'PostgreSQL does not run as root, and this machine has no user to run it as. Make one (useradd --system winnow), and start again.',
    nb: 'PostgreSQL kjører ikke som root, og denne maskinen har ingen bruker å kjøre den som. Opprett en (useradd --system winnow), og start på nytt.',
  },
  'made-user': {
    en: 'PostgreSQL does not run as root. The system user {name} was made for it.',
    nb: 'PostgreSQL kjører ikke som root. Systembrukeren {name} er opprettet for den.',
  },
  'invalid-environment': {
    en: 'The environment variable {variable} is not usable: {expected}.',
    nb: 'Miljøvariabelen {variable} kan ikke brukes: {expected}.',
  },
} as const satisfies Record<string, Record<TerminalLanguage, string>>;
