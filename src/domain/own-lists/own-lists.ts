/** What an item of a list has besides its name. */
export type ItemTrait = 'color' | 'initiators' | 'probability' | 'key';

/**
 * The lists that a firm keeps to choose from, in the order in which they are told, and what their items have. Records
 * hold the ids of items; where an item has a key, they hold that, as labels are texts.
 */
export const ownLists = {
  source: ['initiators'],
  category: ['color'],
  stage: ['probability'],
  reasonLost: [],
  phoneLabel: ['key'],
  emailLabel: ['key'],
  addressLabel: ['key'],
  websiteLabel: ['key'],
} as const satisfies Record<string, readonly ItemTrait[]>;

export type OwnList = keyof typeof ownLists;
/** The lists by name. Object.keys forgets the type of the keys. */
export const ownListNames = Object.keys(ownLists) as [OwnList, ...OwnList[]];

/** What the items of a list have; `undefined` where there is no such list. */
export function traitsOf(list: string): readonly ItemTrait[] | undefined {
  const known = ownListNames.find((name) => name === list);
  return known && ownLists[known];
}

/** The list that the labels of a many-valued field come from. */
export const labelLists = {
  phones: 'phoneLabel',
  emails: 'emailLabel',
  addresses: 'addressLabel',
  websites: 'websiteLabel',
} as const satisfies Record<string, OwnList>;
export type LabelledKind = keyof typeof labelLists;

/** Items that one list can have: more would fit in no menu. */
export const mostItems = 500;
