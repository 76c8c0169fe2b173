import { foldText } from '../text/fold.ts';

/**
 * Names of two words. Folded (no accents, lower case). The lists hold what is common and safe: a word that is as
 * often a last name as a first one is left out, so that "Kari Lie Nordmann" keeps Lie as her middle name.
 */
function folded(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean).map(foldText));
}

const norwegianFirstHalves = folded(`
  anne ann anna arne alf are arild arnt asle astrid aud bente berit bjørg bjørn britt brit carl dag eirik
  elin ellen else erik eva finn frode geir gerd grete gro gunn gunnar hans harald helge henrik hilde inga inge
  ingeborg inger ingrid ivar jan jens johan johanne jon jorunn jørn kai kari karen karin karl kjell kjersti knut
  kristin lars leif lill lise liv magne magnhild mai maj mari maria marie marit may mette nils odd ola olav ole
  ove per pål ragnhild randi reidar rolf rune siri siv solveig stein steinar stig svein sven sverre synnøve terje
  thor tor torill tore tove trine trond turid unni vidar vigdis wenche øyvind øystein åse åge
`);

const norwegianSecondHalves = folded(`
  alexander anders andreas anette anita anna anne annette are arild arne arvid asbjørn asle beate bente berit birgitte
  bjarne bjørg bjørn brit britt cathrine cecilie christian edvard egil einar eirik elin elisabeth elise ellen
  emil erik erika erling eskil espen eva fredrik frode geir georg gerd grete grethe gunhild gunnar gustav gunvor
  halvor harald heidi helene helge henning henrik hilde håkon håvard inge ingeborg inger ingrid irene ivar jakob
  johan johanne jorunn jostein jørgen kari karin karine katrine kathrine kjetil kjersti kristian kristin kristine
  kristoffer kåre lill linn lise liv louise magne magnus maria marianne marie marit marius mathias mette mikael
  morten nils oddvar olaf olai olav ole oskar otto ove per petter pernille ragnar ragnhild randi rebekka reidar
  reidun roald roar roger rune sigurd sigrid sigmund sindre sissel siv sofie sofia sol stian sture susanne svein sverre
  synnøve terese terje thea therese thomas tobias tor tore tove trine trond trygve vegard vidar viktor vilde yngvar
  øivind øystein øyvind åge åse
`);

const otherPairs: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['john', folded('arne arild erik fredrik harald helge inge ivar magne olav petter')],
  ['frank', folded('arne robert roger tore')],
  ['roy', folded('arne erik inge tore')],
  ['tom', folded('erik arne inge rune ivar roger')],
  ['mary', folded('ann anne jane beth jo lou kate ellen')],
  ['jo', folded('ann anne inge')],
  ['billy', folded('bob jo joe ray')],
  [
    'jean',
    folded(
      'baptiste bernard charles christophe claude daniel francois jacques louis luc marc marie michel paul philippe pierre yves',
    ),
  ],
  ['marie', folded('claire france helene louise pierre therese')],
  ['anna', folded('lena maria sofia')],
  ['hans', folded('dieter georg joachim jurgen peter werner')],
  ['karl', folded('friedrich heinz')],
  ['klaus', folded('dieter peter')],
  ['gian', folded('carlo franco luca marco paolo')],
  ['pier', folded('luigi paolo')],
  [
    'maria',
    folded(
      'antonia carmen cristina elena fernanda grazia isabel jesus jose luisa mercedes paz pilar rosa teresa victoria eduarda clara',
    ),
  ],
  ['jose', folded('angel antonio carlos eduardo ignacio javier luis manuel maria miguel ramon')],
  ['juan', folded('antonio carlos david diego francisco ignacio jose luis manuel miguel pablo ramon')],
  ['luis', folded('alberto carlos enrique felipe fernando miguel')],
  ['carlos', folded('alberto andres eduardo henrique')],
  ['ana', folded('beatriz belen carolina cristina isabel luisa maria paula rosa')],
  ['joao', folded('carlos gabriel paulo pedro vitor')],
  ['pedro', folded('henrique paulo')],
  ['miguel', folded('angel')],
  ['rosa', folded('maria')],
  ['francisco', folded('javier jose')],
]);

/** True where two words are together one first name: "Anne Berit", "Jean Pierre", "María José". */
export function isDoubleFirstName(first: string, second: string): boolean {
  const one = foldText(first);
  const two = foldText(second);
  return (
    (norwegianFirstHalves.has(one) && norwegianSecondHalves.has(two)) ||
    (otherPairs.get(one)?.has(two) ?? false)
  );
}

const devotions = folded(`
  angeles carmen carmo luz fatima conceicao concepcion jesus pilar lourdes dores dolores paz rosario mar nieves anjos
  gracas gloria nazare guadalupe caridad mercedes socorro ceu soledad consuelo amparo
`);

const devotedFirstNames = folded('maria ma. mª jose juan ana rosa m.');

/** True where particle and word belong to a first name: "María de los Ángeles", "José de Jesús". */
export function isDevotion(first: string, word: string): boolean {
  return devotions.has(foldText(word)) && devotedFirstNames.has(foldText(first));
}

const iberianSurnames = folded(`
  garcía rodríguez gonzález fernández lópez martínez sánchez pérez gómez jiménez ruiz hernández díaz moreno muñoz
  álvarez gutiérrez ramírez torres vázquez vásquez ramos serrano suárez ortega castillo ortiz rubio núñez medina
  iglesias cortés guerrero lozano méndez flores herrera aguilar chávez rojas contreras mendoza morales salazar
  espinoza domínguez velázquez ponce sepúlveda valenzuela restrepo zapata quispe mamani
  silva souza sousa oliveira pereira ferreira rodrigues almeida carvalho ribeiro gomes martins araújo barbosa
  fernandes rocha nunes mendes moreira teixeira correia cardoso lopes moura monteiro moraes cavalcanti azevedo
  batista magalhães pinheiro
`);

/** True for a common Spanish or Portuguese last name, which is the first of two: "García Márquez". */
export function isIberianSurname(word: string): boolean {
  return iberianSurnames.has(foldText(word));
}

const iberianTails = folded('filho neto netto sobrinho segundo');

/** True for the word that follows a Portuguese last name and stays with it: "Silva Filho". */
export function isLastNameTail(word: string): boolean {
  return iberianTails.has(foldText(word));
}

const vietnameseSurnames = folded(`
  nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong trinh mai dao lam luong
`);

/** True where a name begins with a Vietnamese family name, after which Van and Thi are middle names. */
export function isVietnameseSurname(word: string): boolean {
  return vietnameseSurnames.has(foldText(word));
}
