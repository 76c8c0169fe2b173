// The language of what the scripts say in a terminal: Bokmål where the locale is Norwegian, English elsewhere.

const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
const norwegian = /^(nb|no|nn)([_.@-]|$)/i.test(locale);

/** The sentence in the terminal's language. */
export function say(english, bokmal) {
  return norwegian ? bokmal : english;
}
