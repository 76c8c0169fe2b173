/** A colleague's whole name, and what is written where there is little room. */
export interface ColleagueName {
  readonly name: string;
  readonly short: string;
}

/** A first name where it can mean only one colleague, else the whole name: what fits a narrow column. */
export function shortNames(
  people: readonly { id: number; name: string }[],
): ReadonlyMap<number, ColleagueName> {
  const firsts = people.map(({ name }) => firstWord(name));
  return new Map(
    people.map(({ id, name }) => {
      const first = firstWord(name);
      const isUnique = firsts.filter((other) => other === first).length === 1;
      return [id, { name, short: isUnique ? first : name }];
    }),
  );
}

function firstWord(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
