/**
 * Letters and signs that Unicode does not take apart by itself, written as PostgreSQL's `unaccent` dictionary
 * writes them (its rules file, PostgreSQL 18). Pairs: what is typed, what it is searched as.
 */
const replacements: ReadonlyMap<string, string> = new Map(
  (
    "æ ae ø o ß ss ð d þ th đ d ħ h ı i ĸ q ł l ŀ l ŋ n œ oe ŧ t ŉ 'n " +
    'ƀ b ƃ b ƈ c ƌ d ƒ f ƕ hv ƙ k ƚ l ƞ n ƣ oi ƥ p ƫ t ƭ t ƴ y ƶ z ɓ b ɖ d ɗ d ɛ e ɠ g ɩ i ɨ i ɲ n ʈ t ʋ v ' +
    'ǥ g ȡ d ȥ z ȴ l ȵ n ȶ t ȷ j ȸ db ȹ qp ⱥ a ȼ c ⱦ t ȿ s ɀ z ʉ u ɇ e ɉ j ɍ r ɏ y ' +
    "ẚ a ẜ s ẝ s ỻ ll ỽ v ỿ y ʹ ' ʺ \" ʻ ' ʼ ' ʽ ' " +
    '‐ - ‑ - ‒ - – - — - ― - − - ‘ \' ’ \' ‚ , ‛ \' “ " ” " „ ,, ‟ " ′ \' ″ " ‹ < › > « << » >> ' +
    '⁄ / ∕ / \u00ad - ¡ ! ¿ ? × * ÷ / ± +/- © (c) ® (r) ℗ (p) ё е'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, word, i, words) => {
      if (i % 2 === 0) pairs.push([word, words[i + 1] ?? '']);
      return pairs;
    }, []),
);

const replaceable = new RegExp(`[${[...replacements.keys()].join('')}]`, 'g');
const notAscii = /[\u0080-\uffff]/;
// Cyrillic й and Japanese が keep their marks: they are letters of their own there, and unaccent keeps them too.
const accents = /([\p{Script=Latin}\p{Script=Greek}\p{N}\p{S}])[\u0300-\u0362]+/gu;

/**
 * A text as it is searched and compared: lower case, accents off, æ→ae, ø→o, å→a, ß→ss, þ→th, curly quotes and
 * long dashes straight. Agrees with PostgreSQL's `lower(unaccent(normalize(s)))` on the letters of European
 * languages, quotes and dashes.
 */
export function foldText(text: string): string {
  if (!notAscii.test(text)) return text.toLowerCase();
  const plain = replaceSigns(text.normalize('NFC').toLowerCase()).normalize('NFKD').replace(accents, '$1');
  return replaceSigns(plain.toLowerCase()).normalize('NFC');
}

function replaceSigns(text: string): string {
  return text.replace(replaceable, (sign) => replacements.get(sign) ?? sign);
}
