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
      Ann-Sofie, Håkan, Ulrika, Mattias, Elsa`),
    last: list(`Andersson, Johansson, Karlsson, Nilsson, Eriksson, Larsson, Lindqvist, Bergström, Sjöberg, Åkerlund,
      Hedström, Öberg, Lindgren, Wallin, Nyström, Björklund`),
  },
  DK: {
    first:
      list(`Mette, Lars, Hanne, Søren, Kirsten, Jens, Anne-Mette, Niels, Lone, Jørgen, Camilla, Mads, Birgitte,
      Rasmus, Pernille, Ole`),
    last: list(`Nielsen, Jensen, Hansen, Møller, Sørensen, Kjær, Østergaard, Bruun, Skov, Thygesen, Nørgaard, Holst,
      Winther, Dalsgaard`),
  },
  GB: {
    first:
      list(`James, Sarah, David, Emma, Michael, Claire, Andrew, Rachel, Oliver, Fiona, Siân, Rhys, Priya, Alistair,
      Eilidh, Niamh, Mary-Jane, George`),
    last: list(`Smith, Jones, Taylor, O'Connor, MacDonald, Davies, Patel, Wilson, Evans, Fitzgerald, Wright, Hughes,
      Okafor, Campbell, Ashworth-Lee, Byrne`),
  },
  DE: {
    first:
      list(`Thomas, Sabine, Jürgen, Anke, Wolfgang, Käthe, Stefan, Petra, Hans-Peter, Anna-Lena, Jörg, Ute, Uwe,
      Franziska, Maximilian, Bärbel`),
    last: list(`Müller, Schmidt, Schneider, Weiß, Schäfer, von Hagen, Köhler, Krause, zu Löwenau, Böhm, Großmann,
      Meyer-Brandt, Vogel, Jäger, Hoffmann, Ehrlich`),
  },
  FR: {
    first:
      list(`Jean-Pierre, Marie, François, Élodie, Benoît, Hélène, Jérôme, Anaïs, Luc, Chloé, Anne-Laure, Étienne,
      Océane, René`),
    last: list(`Martin, Lefèvre, Dubois, de la Tour, Moreau, Garçon, Bélanger, Le Goff, Noël, Fournier, Du Bois,
      Marchand, Gauthier`),
  },
  US: {
    first:
      list(`Jennifer, Robert, Linda, William, Maria, John, Patricia, José, Ashley, Tyler, Keisha, Wei, Brandon,
      Mary Beth, Ethan, Dakota`),
    last: list(`Johnson, Williams, García, Miller, Davis, Rodriguez, Washington, Nguyen, Kowalski, O'Brien, Thompson,
      Van Buren, St. Clair, Goldberg, Chen`),
    suffixes: list('Jr., III, PhD, MD, II'),
  },
};
