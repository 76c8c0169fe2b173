/**
 * The field that the path of a fault leads into, and the place in its list where it names one: `emails.1.value` is the
 * second of `emails`, `custom.size` the own field of that name.
 */
export function fieldOfPath(path: string): { key: string; index: string | undefined } {
  const [first = '', second, third] = path.split('.');
  return first === 'custom' && second !== undefined
    ? { key: `${first}.${second}`, index: third }
    : { key: first, index: second };
}
