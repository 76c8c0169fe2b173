/** One e-mail address out of typed or pasted text. */
export type ParsedEmail = {
  /** Exactly what was given. */
  typed: string;
  /** The address alone, its capitals kept: what to store. What was typed, where nothing in it looks like one. */
  address: string;
  /** The name beside it ("Kari Nordmann <kari@fjord.no>"), or null. */
  name: string | null;
};

// An address has at most 254 characters; what is far longer is something else.
const longestLookedAt = 1000;
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;
const inAngles = /<([^<>]*@[^<>]*)>/;
const withComment = /^([^\s()]+@[^\s()]+)\s*\(([^()]*)\)[.,;]*$/;
const quotedLocalPart = /^"[^"]*"@/;
// An address may begin with an apostrophe, so that one is taken off only as half of a pair.
const apostrophes = /^'(.*)'(?=[.,;]*$)/;
const signsBefore = /^[\s"“”„‘’«<([]+/;
const signsAfter = /[\s"'“”‘’»>)\],;:.!]+$/;
const prefix = /^(?:mailto:|smtp:|e-?mail:|e-?post:)\s*/i;
const quotes = /^["'“”„‘’«»\s]+|["'“”„‘’«»,:\s]+$/g;

/**
 * Takes an address out of the ways it is typed and pasted: "Kari Nordmann <kari@fjord.no>", "mailto:kari@fjord.no",
 * "kari@fjord.no (Kari)", "'kari@fjord.no'", "kari@fjord.no;". Nothing is guessed: an odd address stays odd.
 */
export function parseEmail(typed: string): ParsedEmail {
  if (typed.length > longestLookedAt) return { typed, address: typed, name: null };
  const plain = typed.replace(invisible, '').replaceAll('\u00a0', ' ').trim();
  const angled = inAngles.exec(plain);
  if (angled) {
    const around = `${plain.slice(0, angled.index)} ${plain.slice(angled.index + angled[0].length)}`;
    return parsed(typed, angled[1] ?? '', around);
  }
  const commented = withComment.exec(plain);
  if (commented) return parsed(typed, commented[1] ?? '', commented[2] ?? '');
  return parsed(typed, plain, '');
}

function parsed(typed: string, found: string, around: string): ParsedEmail {
  const address = bareAddress(found) || typed;
  const name = around.replace(/[.;,]+\s*$/, '').replace(quotes, '');
  // Mail programs often repeat the address as the name, which tells nothing.
  return { typed, address, name: name === '' || emailKey(name) === emailKey(address) ? null : name };
}

function bareAddress(text: string): string {
  const plain = text.trim();
  const unprefixed = plain.replace(prefix, '');
  const address = unprefixed === plain ? plain : unprefixed.replace(/\?[^@]*$/, '');
  if (quotedLocalPart.test(address)) return address.replace(signsAfter, '');
  return address.replace(apostrophes, '$1').replace(signsBefore, '').replace(signsAfter, '');
}

/** What two spellings of one address share: the key by which it is looked up. */
export function emailKey(address: string): string {
  return address.trim().toLowerCase();
}
