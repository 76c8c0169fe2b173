/** A mailbox that a firm shares; two names behind it are two people. The part before the @, without digits and signs. */
export const sharedMailboxes: ReadonlySet<string> = new Set(
  `post postmottak firmapost epost mail email info informasjon kontakt kontakter contact office kontor salg sales support
   service servicedesk helpdesk admin administrasjon administration hello hei hallo booking bestilling ordre order orders
   faktura invoice invoices regnskap okonomi accounting accounts finance resepsjon reception sentralbord switchboard butikk
   butikken shop firma company team marketing marked hr jobb jobs career careers press presse media webmaster noreply
   kundeservice kundesenter customerservice enquiries inquiries hilfe buero buro kontakte verkauf vertrieb ventes
   bureau accueil drift vakt lager innkjop purchasing dagligleder styret`
    .split(/\s+/)
    .filter(Boolean),
);

/** Where anybody may have an address: that two have theirs there says nothing. */
export const publicDomains =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|t-online|freenet|proton|protonmail|pm|online|broadpark|getmail|frisurf|lyse|altibox|telia|telenor|tele2|start|epost|mail|bluezone|orange|wanadoo|free|laposte|comcast|verizon|att|sbcglobal|bellsouth|cox|btinternet|btopenworld|talktalk|sky|virginmedia|tiscali|libero|wp|o2|onet|interia|seznam|yandex|qq|163|fastmail|zoho)\.(?:[a-z]{2,}|co\.[a-z]{2})$/;

/** One address taken apart, folded. */
export type Mailbox = { key: string; local: string; domain: string; shared: boolean; public: boolean };

/** An e-mail address as it is compared; null for what is none. */
export function readMailbox(address: string): Mailbox | null {
  const key = address.trim().toLowerCase();
  const at = key.lastIndexOf('@');
  if (at < 1 || at === key.length - 1) return null;
  // What follows a plus is a note of its owner: kari+nyheter@fjord.no is kari@fjord.no.
  const local = key.slice(0, at).replace(/\+.*$/, '') || key.slice(0, at);
  const domain = key.slice(at + 1);
  const bare = local.replace(/[^\p{L}]/gu, '');
  return {
    key: `${local}@${domain}`,
    local,
    domain,
    shared: sharedMailboxes.has(bare),
    public: publicDomains.test(domain),
  };
}
