import type { SampleCountry } from './places.ts';

function list(text: string): readonly string[] {
  return text.trim().split(/\s*,\s*/);
}

/** What Norwegian firms call themselves after: made-up places, nature, weather. */
export const firmBeginnings = list(`
  Nord, Sør, Vest, Øst, Fjord, Fjell, Hav, Kyst, Skog, Elve, Sol, Storm, Is, Bølge, Brann, Stjerne, Granitt, Furu, Bjørke,
  Ørne, Ulve, Lakse, Sild, Ravn, Stein, Sølv, Kobber, Blå, Grønn, Rød, Høy, Dyp, Klar, Lang, Ytter, Inner, Stor, Lille,
  Frost, Måne, Dag, Vår, Høst, Tinde, Vidde, Myr, Krystall, Kvist, Tåke, Vind, Tide, Anker`);
export const firmEndings = list(`
  vik, nes, haug, dal, berg, sund, fjell, holm, stad, heim, strand, lia, bakken, voll, øya, foss, vang, tun, havn, mark,
  åsen, moen, skjær, brua, borg, set, elva, vatn, sletta, kollen`);

/** What Norwegian firms do. */
export const norwegianTrades = list(`
  Bygg, Elektro, Rør, Regnskap, Transport, Eiendom, Consulting, Maskin, Mekaniske Verksted, Sjømat, Havbruk, Trevare, Data,
  Reklame, Arkitekter, Advokatfirma, Entreprenør, Renhold, Bakeri, Kaffebrenneri, Gartneri, Taxi, Auto, Bilverksted,
  Fisk, Marine, Offshore, Energi, Solenergi, Ventilasjon, Kjøleteknikk, Sveis, Stål, Betong, Maling, Glass, Møbler,
  Interiør, Klinikk, Tannlegesenter, Fysioterapi, Barnehage, Hotell, Catering, Bryggeri, Foto, Film, Trykkeri, Sikkerhet,
  Låsservice, Hagesenter, Landbruk, Skogdrift, Økonomi, Rekruttering, Kurs, Programvare, Robotikk, Logistikk, Spedisjon`);

export const norwegianForms: readonly (readonly [string, number])[] = [
  ['AS', 78],
  ['ASA', 4],
  ['ANS', 4],
  ['DA', 3],
  ['SA', 3],
];

/** What firms are called in the other countries, and the forms that companies have there. */
export const foreignFirms: Record<
  Exclude<SampleCountry, 'NO'>,
  { beginnings: readonly string[]; trades: readonly string[]; forms: readonly string[] }
> = {
  SE: {
    beginnings: list(
      'Norrsken, Björkvik, Sjöberga, Älvdal, Österby, Granhult, Vinterö, Åkersro, Kvarnholm, Lövsta',
    ),
    trades: list('Bygg, Teknik, Industri, Måleri, Konsult, Livs, El, Transport, Data, Möbler'),
    forms: ['AB', 'HB'],
  },
  DK: {
    beginnings: list(
      'Havbjerg, Østerskov, Lyngdal, Nordkyst, Søholt, Rugvang, Møllehøj, Klitgård, Fjordhede',
    ),
    trades: list('Byg, Teknik, Revision, Design, Fødevarer, Energi, Transport, Smede'),
    forms: ['A/S', 'ApS'],
  },
  GB: {
    beginnings: list(
      'Thornfield, Harrowgate, Blackwater, Fernhill, Kestrel, Northmoor, Larkspur, Ashcombe, Wexby',
    ),
    trades: list(
      'Engineering, Logistics, Foods, Analytics, Joinery, Textiles, Marine, Consulting, Interiors',
    ),
    forms: ['Ltd', 'plc', 'LLP'],
  },
  DE: {
    beginnings: list(
      'Lindenhof, Schwarztal, Nordstern, Eichgrund, Blaufeld, Morgental, Silberbach, Hohenried',
    ),
    trades: list('Maschinenbau, Elektrotechnik, Logistik, Software, Möbel, Werkzeuge, Lebensmittel, Bau'),
    forms: ['GmbH', 'AG', 'KG'],
  },
  FR: {
    beginnings: list('Belval, Clairmont, Rochebelle, Valdor, Montclair, Boisvert, Fontenelle, Hautebrise'),
    trades: list('Ingénierie, Transports, Menuiserie, Informatique, Traiteur, Énergie, Conseil'),
    forms: ['SARL', 'SAS', 'SA'],
  },
  US: {
    beginnings: list(
      'Silver Creek, Bluebonnet, Pinecrest, Redstone, Harbor Light, Maple Ridge, Summit Peak, Iron Bay',
    ),
    trades: list('Manufacturing, Supply, Software, Landscaping, Foods, Consulting, Freight, Solar'),
    forms: ['Inc.', 'LLC', 'Corp.'],
  },
};
