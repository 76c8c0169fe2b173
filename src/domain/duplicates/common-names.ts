import { foldWord } from './fold-words.ts';

/**
 * Names that are borne by many and lie near another common name: Hansen is not a slip for Jansen, nor Anna for Anne.
 * First names and last names together, as they may stand in either place. From the name statistics of Statistics Norway,
 * Statistics Sweden, Statistics Denmark, and the censuses of Great Britain, Germany and the United States.
 */
const names = `
  Anna Anne Anita Anja Ann Anton Arne Arild Are Berit Bente Britt Brit Bjørn Bjarne Bård Dag Dan David Davis Davies Eli Elin
  Elise Else Elsa Ella Emil Emilie Emma Erik Eirik Erika Eva Even Evan Evans Frank Fred Frode Geir Greta Grete Grethe Gro
  Hanna Hanne Hans Harald Harold Heidi Helge Helga Helen Helene Henrik Henry Ida Ina Inga Inge Inger Ingrid Ingvild Ivar Iver
  Jan Jane Jon John Johan Johanne Jonas Jens Jakob Jørn Jørgen Kari Karin Karen Karl Kåre Katrine Kirsten Kristin Kristine
  Kristian Kristen Kjell Kjetil Ketil Knut Lars Lasse Lena Lene Line Lina Lisa Lise Liv Linn Mari Maria Marie Marit Marita
  Marte Marta Martin Morten Mona Mina Mia Monica Nils Niels Nina Ola Olav Ole Olaf Odd Oda Per Peter Petter Pål Paul Roar
  Rolf Roy Ronny Robert Roberta Rune Runa Silje Siri Sissel Siv Stein Steinar Stian Stig Svein Sven Sverre Terje Tor Tore
  Tom Tommy Toril Torill Trine Tone Tove Trond Unn Unni Vegar Vegard Vidar Viggo Øyvind Eivind Øystein Aud Åse Åge
  Berg Berge Berger Berget Bakke Bakken Bech Bekk Dahl Dale Eide Eidem Foss Fosse Hagen Haugen Hauge Haug Haugland Helland
  Holm Holme Holmen Holt Holte Lund Lunde Lind Linde Lie Lien Lia Moe Moen Mo Myhre Myhr Nes Ness Nygård Nygaard Rud Ruud
  Sand Sande Sandvik Solberg Solheim Strand Strøm Sunde Sund Tangen Tveit Vik Viken Vika Voll Vold Wold
  Andersen Andresen Andersson Anderson Andreassen Hansen Hanssen Jansen Jensen Jenssen Hensen Johansen Johannessen Johnsen
  Jonsen Jonassen Johansson Jonsson Johnson Karlsen Karlsson Carlsen Larsen Larsson Larssen Nilsen Nielsen Nilssen Nilsson
  Olsen Olesen Olsson Olson Pedersen Petersen Pettersen Petterson Persson Eriksen Eriksson Erichsen Jacobsen Jakobsen
  Jørgensen Kristensen Kristiansen Christensen Christiansen Knutsen Knudsen Madsen Mathisen Mathiesen Martinsen Mortensen
  Thorsen Torsen Thoresen Thomsen Thomassen Simonsen Svendsen Svensen Svensson Rasmussen Sørensen Iversen Isaksen
  Smith Smyth Jones Johns Brown Browne Clark Clarke Green Greene Harris Harrison Martin Martins Marten Miller Miles Moore
  Morris Morrison Nelson Parker Barker Reed Reid Robert Roberts Robertson Stewart Stuart Taylor Thomas Thompson Thomson
  Williams Williamson Wilson White Wright Allen Alan Allan Baker Becker Meyer Meier Maier Mayer Muller Möller Müller
  Schmid Schmidt Schmitt Schulz Schultz Schulze Fischer Weber Wagner Bauer Baur Klein Lang Lange Braun Krause Kraus
  James Jane Jean Joan Joanna Julia Julie Laura Lauren Mary Marie Michael Michel Michelle Daniel Daniela Danielle Andrea
  Andreas Andrew Carl Carla Carol Karla Christian Christina Christine Christopher Diana Diane Dennis Denise Louis Louise
  Luis Luisa Marc Marco Mark Marcus Nicola Nicole Nicholas Oscar Oliver Olivia Patrick Patricia Paula Pauline Philip Simon
  Simone Stefan Stefanie Stephan Stephen Steven Victor Victoria Yvonne Yvette Ali Ahmed Ahmad Hassan Hussain Hussein Khan`;

const folded: ReadonlySet<string> = new Set(names.split(/\s+/).filter(Boolean).map(foldWord));

/** Whether a folded word is a name that many bear, so that a word near it may well be another name. */
export function isCommonName(word: string): boolean {
  return folded.has(word);
}
