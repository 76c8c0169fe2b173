function list(text: string): readonly string[] {
  return text.trim().split(/\s*\n\s*/);
}

export const norwegianJobTitles = list(`
  Daglig leder
  Innkjøpssjef
  Salgssjef
  Markedssjef
  Økonomisjef
  Prosjektleder
  Driftsleder
  IT-ansvarlig
  Kontorleder
  Administrerende direktør
  Avdelingsleder
  Styreleder
  HR-sjef
  Lagersjef
  Regnskapsfører
  Verkstedleder
  Seniorrådgiver
  Butikksjef
  Produksjonssjef
  Teknisk sjef
  Anleggsleder
  Kjøkkensjef
  Innkjøper
  Eier
  Partner
  Kundeansvarlig
  Bærekraftsansvarlig
  Digitaliseringssjef
  Rørlegger
  Sivilingeniør
`);

export const englishJobTitles = list(`
  Managing Director
  Head of Procurement
  Sales Manager
  Operations Manager
  CFO
  Project Manager
  IT Manager
  Office Manager
  Owner
  Purchasing Agent
  VP Sales
  Marketing Manager
  Plant Manager
  Partner
  Facilities Manager
`);

/** Sentences that somebody who follows up leads writes; `%` is a colleague's first name. */
export const norwegianComments = list(`
  Traff på messa på Lillestrøm. Vil ha tilbud før påske.
  Ringte tilbake, satt i møte. Prøver igjen på torsdag.
  Fornøyd med dagens leverandør, men avtalen løper ut til høsten.
  Har budsjett i år, styret avgjør i neste måned.
  Ønsker demonstrasjon på eget verksted.
  Spurte om pris på serviceavtale for tre biler.
  Bør følges opp når nybygget er ferdig.
  Vil helst ha e-post, ikke telefon.
  Tipset kom fra %.
  Kjenner % fra før.
  Leser nyhetsbrevet. Lastet ned prislisten.
  Ber om referanser fra andre i bransjen.
  Sammenligner med to andre tilbud. Pris er viktigst.
  Skal flytte kontor og bytter alt på én gang.
  Ingen avgjørelse før sommerferien.
  Snakk med innkjøp, ikke med resepsjonen.
  Liten bedrift, men vokser fort.
  Vil prøve to måneder gratis først.
  Interessert i det øvrige utvalget også.
  Må ha faktura via EHF.
`);

export const englishComments = list(`
  Met at the trade fair. Wants a quote before Easter.
  Called back, was in a meeting. Will try again on Thursday.
  Happy with the current supplier, but the contract ends this autumn.
  Has a budget this year; the board decides next month.
  Would like a demonstration on site.
  Asked for the price of a service agreement.
  Prefers e-mail to the phone.
  Introduced by %.
  Downloaded the price list.
  Asks for references from the same trade.
  Comparing with two other offers. Price matters most.
  No decision before the summer.
  Small firm, growing fast.
`);
