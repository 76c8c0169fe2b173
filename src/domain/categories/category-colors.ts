/** The colours that a category can have, by name; what each looks like in either scheme is said by the tokens. */
export const categoryColors = [
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'indigo',
  'violet',
  'pink',
  'grey',
] as const;
export type CategoryColor = (typeof categoryColors)[number];
