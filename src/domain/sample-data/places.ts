/** The countries that made-up leads come from. */
export type SampleCountry = 'NO' | 'SE' | 'DK' | 'GB' | 'DE' | 'FR' | 'US';

/** Countries as they are written in an address, and how often leads come from them, in per cent. */
export const countries: Record<SampleCountry, { name: string; share: number }> = {
  NO: { name: 'Norge', share: 75 },
  SE: { name: 'Sverige', share: 8 },
  DK: { name: 'Danmark', share: 4 },
  GB: { name: 'United Kingdom', share: 4 },
  DE: { name: 'Deutschland', share: 4 },
  FR: { name: 'France', share: 2 },
  US: { name: 'United States', share: 3 },
};

export type Place = { postalCode: string; city: string; region?: string };

function places(text: string): readonly Place[] {
  return text
    .trim()
    .split(/\s*,\s*/)
    .map((pair) => {
      const [, postalCode = '', city = ''] = /^(\S+) (.+)$/.exec(pair) ?? [];
      return { postalCode, city };
    });
}

/** Norwegian postal codes and places that belong together (Bring's register of postal codes). */
export const norwegianPlaces = places(`
  0150 Oslo, 0161 Oslo, 0191 Oslo, 0250 Oslo, 0263 Oslo, 0350 Oslo, 0456 Oslo, 0473 Oslo, 0552 Oslo, 0580 Oslo, 0664 Oslo,
  0752 Oslo, 0853 Oslo, 0955 Oslo, 1163 Oslo, 1256 Oslo, 1337 Sandvika, 1366 Lysaker, 1383 Asker, 1400 Ski, 1430 Ås,
  1443 Drøbak, 1473 Lørenskog, 1482 Nittedal, 1511 Moss, 1606 Fredrikstad, 1706 Sarpsborg, 1772 Halden, 1850 Mysen,
  1920 Sørumsand, 2003 Lillestrøm, 2050 Jessheim, 2080 Eidsvoll, 2150 Årnes, 2212 Kongsvinger, 2317 Hamar,
  2380 Brumunddal, 2406 Elverum, 2500 Tynset, 2609 Lillehammer, 2640 Vinstra, 2670 Otta, 2815 Gjøvik, 2900 Fagernes,
  3015 Drammen, 3044 Drammen, 3112 Tønsberg, 3183 Horten, 3211 Sandefjord, 3256 Larvik, 3510 Hønefoss, 3550 Gol,
  3580 Geilo, 3611 Kongsberg, 3660 Rjukan, 3674 Notodden, 3717 Skien, 3770 Kragerø, 3800 Bø i Telemark, 3840 Seljord,
  3916 Porsgrunn, 3950 Brevik, 4006 Stavanger, 4016 Stavanger, 4056 Tananger, 4307 Sandnes, 4340 Bryne, 4370 Egersund,
  4400 Flekkefjord, 4515 Mandal, 4550 Farsund, 4612 Kristiansand S, 4630 Kristiansand S, 4790 Lillesand, 4836 Arendal,
  4876 Grimstad, 4900 Tvedestrand, 4950 Risør, 5003 Bergen, 5015 Bergen, 5053 Bergen, 5130 Nyborg, 5147 Fyllingsdalen,
  5160 Laksevåg, 5221 Nesttun, 5300 Kleppestø, 5353 Straume, 5411 Stord, 5525 Haugesund, 5600 Norheimsund, 5700 Voss,
  5750 Odda, 6002 Ålesund, 6065 Ulsteinvik, 6100 Volda, 6150 Ørsta, 6300 Åndalsnes, 6413 Molde, 6509 Kristiansund N,
  6600 Sunndalsøra, 6700 Måløy, 6770 Nordfjordeid, 6783 Stryn, 6800 Førde, 6856 Sogndal, 6900 Florø, 7010 Trondheim,
  7030 Trondheim, 7052 Trondheim, 7080 Heimdal, 7300 Orkanger, 7340 Oppdal, 7374 Røros, 7500 Stjørdal, 7600 Levanger,
  7650 Verdal, 7713 Steinkjer, 7800 Namsos, 7900 Rørvik, 8003 Bodø, 8006 Bodø, 8200 Fauske, 8300 Svolvær, 8370 Leknes,
  8400 Sortland, 8450 Stokmarknes, 8480 Andenes, 8514 Narvik, 8622 Mo i Rana, 8656 Mosjøen, 8800 Sandnessjøen,
  8900 Brønnøysund, 9008 Tromsø, 9010 Tromsø, 9300 Finnsnes, 9325 Bardufoss, 9405 Harstad, 9510 Alta, 9520 Kautokeino,
  9600 Hammerfest, 9700 Lakselv, 9730 Karasjok, 9750 Honningsvåg, 9800 Vadsø, 9845 Tana, 9900 Kirkenes, 9950 Vardø,
  9170 Longyearbyen`);

/** Where most people live comes up more often. */
export const largeNorwegianPlaces = norwegianPlaces.filter(({ city }) =>
  /^(Oslo|Bergen|Trondheim|Stavanger|Drammen|Fredrikstad|Kristiansand S|Sandnes|Tromsø|Sandvika|Bodø)$/.test(
    city,
  ),
);

/** Where Sami is spoken by many. */
export const samiPlaces = norwegianPlaces.filter(({ city }) =>
  /^(Karasjok|Kautokeino|Tana|Alta|Lakselv|Tromsø)$/.test(city),
);

export const foreignPlaces: Record<Exclude<SampleCountry, 'NO'>, readonly Place[]> = {
  SE: places('111 22 Stockholm, 411 03 Göteborg, 211 20 Malmö, 753 20 Uppsala, 652 24 Karlstad').map(
    splitSwedish,
  ),
  DK: places('1050 København K, 8000 Aarhus C, 5000 Odense C, 9000 Aalborg, 6700 Esbjerg'),
  GB: [
    { postalCode: 'EC1A 1BB', city: 'London' },
    { postalCode: 'LS1 4AP', city: 'Leeds' },
    { postalCode: 'EH1 1YZ', city: 'Edinburgh' },
    { postalCode: 'CF10 1EP', city: 'Cardiff' },
    { postalCode: 'AB10 1XG', city: 'Aberdeen' },
  ],
  DE: places('10115 Berlin, 20095 Hamburg, 50667 Köln, 60311 Frankfurt am Main, 80331 München'),
  FR: places('75002 Paris, 69002 Lyon, 13001 Marseille, 35000 Rennes, 67000 Strasbourg'),
  US: [
    { postalCode: '10001', city: 'New York', region: 'NY' },
    { postalCode: '55401', city: 'Minneapolis', region: 'MN' },
    { postalCode: '98101', city: 'Seattle', region: 'WA' },
    { postalCode: '60601', city: 'Chicago', region: 'IL' },
    { postalCode: '77002', city: 'Houston', region: 'TX' },
  ],
};

/** Swedish codes have a blank in them, which the list above takes for the end of the code. */
function splitSwedish({ postalCode, city }: Place): Place {
  return { postalCode: `${postalCode} ${city.slice(0, 2)}`, city: city.slice(3) };
}

function list(text: string): readonly string[] {
  return text.trim().split(/\s*,\s*/);
}

/** Streets, without the number; `%` stands where the number goes. */
export const streets: Record<SampleCountry, readonly string[]> = {
  NO: list(`Storgata %, Kirkegata %, Strandgata %, Industriveien %, Skolegata %, Havnegata %, Bjørkeveien %,
    Dronningens gate %, Kongens gate %, Jernbanegata %, Torggata %, Fjellveien %, Sjøgata %, Nygata %, Åsveien %,
    Øvre Torggate %, Fabrikkveien %, Granveien %, Solbakken %, Bruveien %, Kaigata %, Verftsgata %, Fjordveien %,
    Parkveien %, Ringveien %, Elveveien %, Nedre Storgate %, Møllegata %, Sagveien %, Prestegårdsveien %`),
  SE: list('Storgatan %, Kungsgatan %, Drottninggatan %, Hamngatan %, Björkvägen %, Industrigatan %'),
  DK: list('Vestergade %, Havnegade %, Nørregade %, Kongensgade %, Industrivej %, Søndergade %'),
  GB: list('% High Street, % Station Road, % Church Lane, % Mill Street, % Queen Street'),
  DE: list('Hauptstraße %, Bahnhofstraße %, Gartenweg %, Industriestraße %, Lindenallee %'),
  FR: list('% rue de la Gare, % avenue Victor Hugo, % rue du Moulin, % place de l’Église'),
  US: list('% Main Street, % Oak Avenue, % 3rd Street, % Lake Drive, % Industrial Boulevard'),
};
