import type { SampleCountry } from './places.ts';

function list(text: string): readonly string[] {
  return text.trim().split(/\s*,\s*/);
}

/** First and last names of the other countries, particles included. */
export const foreignNames: Record<
  Exclude<SampleCountry, 'NO'>,
  { first: readonly string[]; last: readonly string[]; suffixes?: readonly string[] }
> = {
  SE: {
    first:
      list(`Anna, Erik, Lars, Karin, Johan, Sara, Anders, Eva, Per, Lena, Björn, Åsa, Göran, Malin, Jan-Erik,
      Ann-Sofie, Håkan, Ulrika, Mattias, Elsa, Gustav, Birgitta, Fredrik, Linnéa, Oskar, Kerstin, Magnus, Ebba, Nils,
      Gunilla, Viktor, Moa, Stefan, Agneta, Hampus, Sigrid, Rolf, Elin, Kjell, Amira`),
    last: list(`Andersson, Johansson, Karlsson, Nilsson, Eriksson, Larsson, Lindqvist, Bergström, Sjöberg, Åkerlund,
      Hedström, Öberg, Lindgren, Wallin, Nyström, Björklund, Forsberg, Ekström, Sandberg, Norén, Holmgren, Ström, Lundin,
      Fransson, Eklund, Sundqvist, Håkansson, Åberg, Blomqvist, Lindahl, Ågren, Hägglund, Axelsson, Nordin, Wikström`),
  },
  DK: {
    first:
      list(`Mette, Lars, Hanne, Søren, Kirsten, Jens, Anne-Mette, Niels, Lone, Jørgen, Camilla, Mads, Birgitte,
      Rasmus, Pernille, Ole, Trine, Henrik, Bodil, Kasper, Inge, Torben, Sofie, Flemming, Karen, Mikkel, Ulla, Anders,
      Signe, Preben, Maja, Claus, Vibeke, Frederik, Tove, Emil`),
    last: list(`Nielsen, Jensen, Hansen, Møller, Sørensen, Kjær, Østergaard, Bruun, Skov, Thygesen, Nørgaard, Holst,
      Winther, Dalsgaard, Bech, Lauridsen, Frandsen, Vestergaard, Krogh, Juhl, Ravn, Toft, Bjerre, Overgaard, Damgaard,
      Friis, Mortensen, Kirkegaard, Lassen, Riis, Bertelsen, Hedegaard`),
  },
  GB: {
    first:
      list(`James, Sarah, David, Emma, Michael, Claire, Andrew, Rachel, Oliver, Fiona, Siân, Rhys, Priya, Alistair,
      Eilidh, Niamh, Mary-Jane, George, Harriet, Callum, Zara, Imran, Beth, Duncan, Olivia, Gareth, Nadia, Edward,
      Charlotte, Hamish, Grace, Tariq, Joanna, Liam, Victoria, Ewan, Chloe, Simon`),
    last: list(`Smith, Jones, Taylor, O'Connor, MacDonald, Davies, Patel, Wilson, Evans, Fitzgerald, Wright, Hughes,
      Okafor, Campbell, Ashworth-Lee, Byrne, Thompson, Walker, McKenzie, Edwards, Singh, Turner, Pritchard, Hill, Stewart,
      Cooper, Begum, Morris, Ward, Robertson, Llewellyn, Bell, Murray, Hargreaves, Shah, Fraser`),
  },
  DE: {
    first:
      list(`Thomas, Sabine, Jürgen, Anke, Wolfgang, Käthe, Stefan, Petra, Hans-Peter, Anna-Lena, Jörg, Ute, Uwe,
      Franziska, Maximilian, Bärbel, Matthias, Heike, Lukas, Claudia, Rüdiger, Monika, Felix, Gisela, Sebastian, Birgit,
      Günter, Leonie, Dieter, Katharina, Björn, Renate, Ömer, Ayşe, Florian, Ingeborg`),
    last: list(`Müller, Schmidt, Schneider, Weiß, Schäfer, von Hagen, Köhler, Krause, zu Löwenau, Böhm, Großmann,
      Meyer-Brandt, Vogel, Jäger, Hoffmann, Ehrlich, Fischer, Wagner, Becker, Schulz, Bauer, Richter, Klein, Wolf,
      Schröder, Neumann, Zimmermann, Hartmann, Lange, Krüger, Yılmaz, Lehmann, Kaiser, Fuchs, Peters`),
  },
  FR: {
    first:
      list(`Jean-Pierre, Marie, François, Élodie, Benoît, Hélène, Jérôme, Anaïs, Luc, Chloé, Anne-Laure, Étienne,
      Océane, René, Camille, Thibault, Sophie, Guillaume, Nathalie, Mathieu, Aurélie, Pascal, Inès, Olivier, Léa, Gaël,
      Brigitte, Théo, Fatou, Karim`),
    last: list(`Martin, Lefèvre, Dubois, de la Tour, Moreau, Garçon, Bélanger, Le Goff, Noël, Fournier, Du Bois,
      Marchand, Gauthier, Petit, Roux, Blanc, Guérin, Boyer, Chevalier, Perrin, Clément, Morel, Barbier, Renaud, Lacroix,
      Benali, Rousseau, Leclerc`),
  },
  US: {
    first:
      list(`Jennifer, Robert, Linda, William, Maria, John, Patricia, José, Ashley, Tyler, Keisha, Wei, Brandon,
      Mary Beth, Ethan, Dakota, Megan, Carlos, Susan, Malik, Brittany, Scott, Yolanda, Kevin, Lauren, Dwayne, Amy, Hector,
      Nicole, Raj, Karen, Travis, Heather, Marcus, Emily, Jorge`),
    last: list(`Johnson, Williams, García, Miller, Davis, Rodriguez, Washington, Nguyen, Kowalski, O'Brien, Thompson,
      Van Buren, St. Clair, Goldberg, Chen, Brown, Martinez, Anderson, Jackson, White, Harris, Lewis, Young, King, Torres,
      Scott, Green, Baker, Nelson, Rivera, Parker, Collins, Murphy, Bailey, Cooper, Flores`),
    suffixes: list('Jr., III, PhD, MD, II'),
  },
};
