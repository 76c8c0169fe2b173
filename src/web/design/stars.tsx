import { useTranslation } from 'react-i18next';
import classes from './stars.module.css';

export const starPath = 'm8 1.3 2 4.3 4.7.6-3.4 3.2.9 4.7L8 11.8l-4.2 2.3.9-4.7L1.3 6.2 6 5.6z';

interface StarsProps {
  /** 0 to 5. */
  value: number;
  /** Height in pixels: 14 in a row, 21 in the rating card. */
  size?: number;
}

const places = [1, 2, 3, 4, 5] as const;

/** The stars of a record, to look at. One element and one name, however many rows there are. */
export function Stars({ value, size = 14 }: StarsProps) {
  const { t } = useTranslation();
  return (
    <svg
      role="img"
      aria-label={t('stars.ofFive', { value })}
      viewBox="0 0 85 16"
      height={size}
      width={(size * 85) / 16}
      className={classes.stars}
    >
      {places.map((place) => (
        <path
          key={place}
          d={starPath}
          transform={place === 1 ? undefined : `translate(${(place - 1) * 17.2})`}
          className={place <= value ? classes.full : classes.empty}
        />
      ))}
    </svg>
  );
}
