import { scoreOf } from '#domain/scoring/score-of.ts';
import { useCriteria } from '../../scoring/use-criteria.ts';
import { isRunning, useRescoring } from '../../scoring/use-rescoring.ts';
import { useForm, useFormState } from './form-context.ts';

/**
 * The stars of the record in the form: as given by hand, or as they follow from the criteria that are ticked by now.
 * While all records are rated anew they are those that the record has yet. Null for a type without stars.
 */
export function useStars(): number | null {
  const { type } = useForm().store.state;
  const criteria = useCriteria(type);
  const isBeingRated = isRunning(useRescoring(type));
  const { rating, ratingMode, criteriaMet } = useFormState((state) => state.values);
  const isUntouched = useFormState((state) => state.values.criteriaMet === state.saved.criteriaMet);
  if (typeof rating !== 'number') return null;
  if (ratingMode !== 'automatic' || !criteria || !Array.isArray(criteriaMet)) return rating;
  return isBeingRated && isUntouched ? rating : scoreOf(criteria, idsOf(criteriaMet)).stars;
}

/** The ids among the values of a field that holds ids. */
export function idsOf(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'number') : [];
}
