import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../api/client.ts';
import { useMe } from '../../auth/use-me.ts';
import { useLanguage } from '../../i18n/use-language.ts';

/**
 * The people who share this database, oneself first: those who are active, and whoever is chosen already. Names that two
 * people share stand with their e-mail addresses.
 */
export function useAssignable(chosenId: number | null): { id: number; name: string }[] {
  const { data } = useQuery(orpc.people.list.queryOptions());
  const me = useMe();
  const language = useLanguage();
  const collator = new Intl.Collator(language);
  const offered = (data?.items ?? []).filter((person) => person.active || person.id === chosenId);
  return offered
    .toSorted(
      (one, other) =>
        Number(other.id === me.id) - Number(one.id === me.id) || collator.compare(one.name, other.name),
    )
    .map(({ id, name, email }) => ({
      id,
      name: offered.some((other) => other.id !== id && other.name === name) ? `${name} (${email})` : name,
    }));
}
