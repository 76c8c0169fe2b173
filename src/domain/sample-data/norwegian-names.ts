/** Names as they are met in Norway, the commonest first in each list. */

function list(text: string): readonly string[] {
  return text.trim().split(/\s*,\s*/);
}

export const womensNames = list(`
  Anne, Inger, Kari, Marit, Ingrid, Liv, Eva, Anna, Maria, Ida, Hilde, Berit, Nina, Marianne, Elisabeth, Kristin, Bente,
  Heidi, Silje, Hanne, Linda, Tone, Anita, Elin, Tove, Camilla, Wenche, Gerd, Ragnhild, Astrid, Julie, Emma, Nora, Karin,
  Ellen, Mona, Laila, Randi, Trine, Solveig, Stine, Vigdis, Åse, Grete, Mette, Sissel, Thea, Maja, Ingunn, Siri, Gunn,
  Turid, Line, Unni, Monica, Sunniva, Hege, Cathrine, Guro, Frøydis, Åshild, Torunn, Sigrid, Bjørg, Aud, Reidun, Borghild,
  Oddny, Kjersti, Eline, Tuva, Sølvi, Øydis, Ragna, Gro, Live, Synnøve, Dagny, Jorunn, Mari, Vilde, Frida, Selma, Signe`);

export const womensDoubleNames = list(`
  Anne Marie, Anne Berit, Inger Lise, Ann Kristin, Anne-Grethe, Else Marie, Mari-Ann, Anne-Lise, Gro Anita, Eva Marie,
  Liv Karin, Berit Helene, Ann-Mari, Marte-Johanne, Ida Marie, Kari-Anne, Anna Sofie, Hanne-Lene, Ellen-Margrethe,
  Rita Helen, Tone Lise, Siw-Anita, Nina-Cathrine, Bodil-Marie`);

export const mensNames = list(`
  Jan, Per, Bjørn, Ole, Lars, Kjell, Knut, Arne, Svein, Thomas, Hans, Geir, Tor, Morten, Terje, Odd, Erik, Martin, Anders,
  John, Andreas, Rune, Trond, Tore, Harald, Olav, Jon, Gunnar, Kristian, Rolf, Stian, Tom, Nils, Leif, Helge, Øyvind, Einar,
  Magnus, Sindre, Espen, Steinar, Frode, Vidar, Roar, Kåre, Håkon, Sverre, Dag, Pål, Frank, Henrik, Eirik, Kenneth, Tommy,
  Jonas, Stig, Åge, Jørgen, Vegard, Ketil, Sigurd, Asbjørn, Øystein, Ivar, Ragnar, Simen, Torstein, Håvard, Audun, Trygve,
  Bård, Kjetil, Ørjan, Roald, Aksel, Emil, Oskar, Jakob, Mathias, Ståle, Tarjei, Aslak, Halvor, Sondre, Ulrik, Brage, Even`);

export const mensDoubleNames = list(`
  Ole-Kristian, Jan Erik, Hans Petter, Per Olav, Odd-Arne, Jan-Ove, Tor Arne, Per-Kristian, Nils-Petter, Hans-Jørgen,
  Jens Christian, Ole Martin, Carl-Fredrik, Bjørn Erik, Stein Erik, Lars-Erik, Tor-Egil, Geir Arne, Leif-Arne, Svein Tore,
  Ole-Jacob, Per-Gunnar, John-Arne, Karl Johan`);

export const lastNames = list(`
  Hansen, Johansen, Olsen, Larsen, Andersen, Pedersen, Nilsen, Kristiansen, Jensen, Karlsen, Johnsen, Pettersen, Eriksen,
  Berg, Haugen, Hagen, Johannessen, Andreassen, Jacobsen, Dahl, Jørgensen, Henriksen, Lund, Halvorsen, Sørensen, Jakobsen,
  Moen, Gundersen, Iversen, Strand, Solberg, Svendsen, Eide, Knutsen, Martinsen, Paulsen, Bakken, Kristoffersen, Mathisen,
  Lie, Amundsen, Nguyen, Rasmussen, Ali, Lunde, Solheim, Berge, Moe, Nygård, Bakke, Kristensen, Fredriksen, Holm, Lien,
  Hauge, Christensen, Andresen, Nielsen, Knudsen, Evensen, Sæther, Aas, Myhre, Hanssen, Ahmed, Haugland, Thomassen, Sivertsen,
  Simonsen, Danielsen, Berntsen, Sandvik, Rønning, Arnesen, Næss, Vik, Antonsen, Haug, Ellingsen, Edvardsen, Thorsen, Khan,
  Gulbrandsen, Isaksen, Birkeland, Ruud, Strøm, Aasen, Ødegård, Jenssen, Myklebust, Tangen, Eliassen, Mikkelsen, Bøe,
  Helland, Aune, Tveit, Brekke, Mikalsen, Engen, Steen, Abrahamsen, Thoresen, Madsen, Ødegaard, Kvam, Fossum, Viken,
  Skogstad, Ås, Østby, Ulvestad, Rødland, Gjerde, Sætre, Kvåle, Sønsteby, Øverland, Åmodt, Fløysand, Hjelmeland, Trædal,
  Bjørkhaug, Storøy, Tjelta, Ytterdal, Nesheim, Skjæveland, Røkke, Stølen, Ådland, Nordmann`);

/** First halves of last names in two parts, which may be joined by a hyphen: Nordmann-Lie. */
export const familyPairs = list(`
  Lie, Moe, Berg, Dahl, Vik, Nordmann, Holm, Aas, Lund, Hauge, Strand, Næss, Bø, Krogh, Wold, Eide, Rød, Steen, Foss, Sande`);

export const nobleLastNames = list('von der Lippe, de Lange, von Krogh, af Geijersberg, de Vibe, von Tangen');

/** Northern Sami, spelt with all its letters. */
export const samiWomensNames = list(
  'Ánne Márjá, Biret, Máret, Inga Ravna, Elle Márjá, Ravdna, Sárá, Risten, Áile, Láilá',
);
export const samiMensNames = list(
  'Áilu, Mátte, Nils Ánte, Jovnna, Ánde, Mihkkal, Isak Mathis, Piera, Aslak Ánte, Niillas',
);
export const samiLastNames = list(
  'Eira, Sara, Gaup, Hætta, Utsi, Somby, Oskal, Buljo, Triumf, Nystø, Juuso, Porsáŋger, Bálto',
);

/** Names of people who came to Norway, or whose parents did: what they are called by, and their family. */
export const immigrantNames: readonly (readonly [given: readonly string[], family: readonly string[]])[] = [
  [
    list('Agnieszka, Piotr, Katarzyna, Tomasz, Małgorzata, Krzysztof, Łukasz, Ewa, Paweł, Magdalena'),
    list('Nowak, Kowalczyk, Wiśniewski, Wójcik, Zieliński, Szymański, Dąbrowska, Kozłowski, Mazur'),
  ],
  [
    list('Muhammad Ali, Ayesha, Bilal, Fatima, Usman, Zainab, Imran, Sadia, Hamza, Noor'),
    list('Khan, Ahmed, Hussain, Malik, Iqbal, Raja, Chaudhry, Akhtar, Mahmood'),
  ],
  [
    list('Abdi, Hodan, Mohamed, Amina, Yusuf, Fadumo, Ahmed, Halima, Omar, Ifrah'),
    list('Hassan Mohamed, Ali Warsame, Abdullahi, Jama, Farah, Hussein Nur, Ismail, Osman'),
  ],
  [
    list('Thi Lan, Minh, Van Hung, Thi Hoa, Duc, Linh, Quang, My, Tuan, Kim Anh'),
    list('Nguyen, Tran, Le, Pham, Huynh, Vo, Dang, Bui'),
  ],
  [
    list('Rasa, Tomas, Jurgita, Mindaugas, Eglė, Darius, Živilė, Andrius, Ramunė'),
    list('Kazlauskas, Petrauskienė, Jankauskas, Žukauskaitė, Stankevičius, Balčiūnas'),
  ],
  [
    list('Selam, Yonas, Samuel, Rahwa, Tesfay, Feven, Daniel, Senait'),
    list('Tekle, Haile, Gebremedhin, Berhane, Tesfamariam, Kidane'),
  ],
  [
    list('Oksana, Andrij, Olena, Serhij, Iryna, Dmytro, Natalija, Bohdan'),
    list('Shevchenko, Kovalenko, Bondarenko, Tkachuk, Melnyk, Kravets'),
  ],
  [
    list('Lina, Khaled, Rana, Samir, Nour, Bassam, Dana, Tarek'),
    list('al-Masri, Haddad, Khalil, Darwish, al-Hassan, Nasser, Sabbagh'),
  ],
];
