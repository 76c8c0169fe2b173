/**
 * The words by which a typed name is taken apart: titles, suffixes, particles. All in lower case.
 * Gathered from Norwegian, English, German, Dutch, French, Spanish, Portuguese, Italian and Arabic usage.
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/** Titles with or without a full stop: "Dr", "dr.", "Fru". */
export const titles = words(`
  dr prof mr mrs ms mx miss mister sir dame rev capt lt sgt cmdr msgr
  hr herr fru frk frøken adv advokat professor doktor doctor overlege kaptein førsteamanuensis
  frau mme mlle monsieur madame mevr mevrouw dhr drs sra srta señor señora dott dottssa dra
  lord lady captain reverend pastor father rabbi imam sheikh sheik shaykh shri smt
  judr mudr phdr rndr
`);

/** Titles only with a full stop, being names of people without it: "Maj. Britt", but "Maj Britt". */
export const dottedTitles = words(
  'fr sr gen maj adm hon gov sen rep pres ing arq avv lic ir mag mgr ds col cpl rt',
);

/** Heads of degrees that are a title only together with what follows: "siv.ing.", "cand. jur.", "Dipl.-Ing.". */
export const degreeHeads = words('siv cand dipl mag lic stud');

/** What may follow a degree head, "Dr." or "Prof." within a title: "dr. med.", "Prof. Dr. h.c.", "siv. øk.". */
export const degreeTails = words(`
  med phil philos ing scient jur juris theol psychol techn tech polit oecon odont dent vet agric art mult
  rer nat pol habil hab h c hc em øk ok ark økon mag real philol pharm ir
  fm hon col gen adm maj
`);

/** Titles after which a single word is a first name: "Sir Elton", "Dame Judi". */
export const firstNameTitles = words('sir dame fr father sister imam sheikh sheik shaykh');

/** Between two titles or two first names: "Mr. and Mrs.", "Kari og Ola". */
export const couples = words('og and & und och et + y e');

/** Suffixes that need no second thought, whatever the case. Full stops and hyphens are taken off first. */
export const suffixes = words('jr jnr sr snr esq esquire phd mba cpa 2nd 3rd 4th júnior');

/** Suffixes that are also last names, so that a first and a last name must stand before them. */
export const cautiousSuffixes = words('junior senior sr snr 2nd 3rd 4th');

/** Roman numerals in any case, and those that are also initials or names ("Vi") and need capitals. */
export const numerals = words('ii iii iv');
export const capitalNumerals = words('v vi vii viii ix');

/** Degrees, orders and memberships written in capitals, or with full stops: "MD", "M.D.", "MSc". */
export const credentials = words(`
  md dphil cfa dds dmd dvm mph mpa jd llm llb msc bsc beng meng mphil edd psyd pharmd cissp pmp scd dsc
  facs frcs mrcp obe mbe cbe kbe gbe frs aia aicp fca aca acca frics mrics cima cpl mpp mfa bfa bba bcom mres
  cisa cism shrm cfp chfc rdn lcsw lmft fnp pgdip emba mnm mnif mna dea cma
`);

/** Credentials that lists of names also write with one capital: "Thomas C Schultz Md". */
export const titleCaseCredentials = words('md dds dmd dvm');

/** Credentials that are also names, initials or common words; taken only after a first and a last name. */
export const cautiousCredentials = words('ma ba do pe rn pa np ms bs ed qc kc mp jp sc om emeritus');

/** Degrees written with full stops after the name: "Kari Nordmann, dr.philos." Stops and blanks taken off. */
export const degrees = words(`
  drphilos drmed drscient dring drtechn drpolit droecon drjuris drjur drtheol drart drodont drpsychol drhc
  candjur candmag candpolit candmed candpsychol candphilol candscient candoecon candtheol candpharm candagric
  candreal candsocion candactuar magart maggeoling studjur studmed siving sivøk sivøkon sivark
  dipling diplingfh diplkfm diplpsych diplpäd diplwirting diplvolksw phd dphil msc bsc
`);

/** Forms of companies, which tell that a stretch after a comma is a firm: "Acme, Inc.", "Kari, Fjord as". */
export const companyForms = words(`
  inc incorporated llc ltd limited llp lp corp corporation co company plc gmbh ag kg ohg ug sa sas sarl srl spa
  bv nv as asa ans da ab aps oy oyj hb kb ks enk nuf ba sf iks kf pty pte kk sro doo oü uab sia a/s i/s k/s p/s
`);

/** Forms that no person's name ends with, in any case; and those that tell only in capitals: "Fjord AS". */
export const certainCompanyForms = words(`
  inc incorporated llc ltd limited llp corp corporation company plc gmbh asa aps oyj pty a/s i/s k/s p/s
`);
export const capitalCompanyForms = words('as ans da ab oy ag kg sa bv nv ks srl spa nuf iks hb kb hf ehf');

/** Particles that begin a last name in any case: "Robert De Niro", "Ludwig van Beethoven". */
export const particles = words(`
  van von vom de del dello della delle dei degli dalla dal di da das dos du des der la le los las lo ter
  zur zum bin bint ibn ben al el abu abou abdul abdel abdal abd saint sainte st st. ste. mac mc
  ní nic ó ua mhic vander vanden 't ’t
  بن ابن بنت آل أبو ابو عبد בן בת
`);

/** Particles only in lower case (or in a name all in capitals), being names or words otherwise. */
export const lowerParticles = words('af av den zu auf op aan ten te do of ap ferch in und dem ov');

/** Conjunctions between two last names, in lower case only: "Ortega y Gasset", "Silva e Costa". */
export const lastNameConjunctions = words('y e i');

/** Noble ranks that belong to the last name where a particle follows: "Ferdinand Graf von Zeppelin". */
export const nobleRanks = words(
  'graf gräfin freiherr freifrau fürst fürstin prinz prinzessin ritter edler baron',
);

/** Words by which a given name and the next are one: "Abdul Rahman". */
export const joiningGivenNames = words('abdul abdel abdal abd عبد');

/** What begins a remark about an earlier or other name: "Kari Nordmann, née Lie". Lower case only. */
export const otherNameWords = words('née nee né født f. geb. geborene born fka aka alias dba c/o v/');
