/** Short forms that are sure: who bears the one is called the other by colleagues. Folded, one name and its forms a line. */
const families = `
  robert bob bobby rob
  william bill billy will
  richard dick rick ricky
  michael mike mick
  james jim jimmy
  joseph joe
  thomas tom tommy
  edward ed eddie ted
  elizabeth liz beth lizzie
  katherine catherine kathy cathy kate
  margaret maggie peggy
  jennifer jen jenny
  patricia pat patty
  christopher chris
  benjamin ben
  daniel dan danny
  matthew matt
  nicholas nick
  anthony tony
  gregory greg
  jeffrey jeff
  steven stephen steve
  susan sue
  deborah debbie
  andrew andy
  samuel sam
  timothy tim
  kenneth ken kenny
  ronald ron
  donald don
  frederick fred
  alexander alex
  alexandra alex
  maximilian max
  sebastian basti
  johannes hannes
  katharina kathi
  kristoffer christoffer stoffer
  fredrik freddy
  magdalena magda
  agnieszka aga
  malgorzata gosia
  katarzyna kasia
  tomasz tomek
  krzysztof krzysiek`;

const formsOf = new Map<string, Set<number>>();
for (const [line, words] of families.trim().split('\n').entries())
  for (const word of words.trim().split(' ')) formsOf.set(word, (formsOf.get(word) ?? new Set()).add(line));

/** Whether two folded first names are forms of one: Bob and Robert. */
export function areForms(one: string, other: string): boolean {
  const forms = formsOf.get(one);
  if (!forms) return false;
  return [...(formsOf.get(other) ?? [])].some((line) => forms.has(line));
}
