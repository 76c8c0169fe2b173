/**
 * The field that the path of a fault leads into, and the place in its list where it names one: `emails.1.value` is the
 * second of `emails`, `custom.size` the own field of that name. `within` is all
 * that follows the field.
 */
export function fieldOfPath(path: string): { key: string; index: string | undefined; within: string[] } {
  const steps = path.split('.');
  const within = steps.slice(steps[0] === 'custom' ? 2 : 1);
  const key = steps.slice(0, steps.length - within.length).join('.');
  return { key, index: within[0], within };
}
