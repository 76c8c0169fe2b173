import { useTranslation } from 'react-i18next';
import classes from './stars.module.css';

/** A star 16 px high, so many px to the right. */
function starAt(x: number): string {
  return `M${8 + x} 1.3l2 4.3 4.7.6-3.4 3.2.9 4.7L${8 + x} 11.8l-4.2 2.3.9-4.7L${1.3 + x} 6.2 ${6 + x} 5.6z`;
}

export const starPath = starAt(0);

interface StarsProps {
  /** 0 to 5. */
  value: number;
  /** Height in pixels: 14 in a row, 21 in the rating card. */
  size?: number;
}

const stars = [0, 17.2, 34.4, 51.6, 68.8].map(starAt);

/** The stars of a record, to look at. One picture and one name; as lists draw many, of two paths and no more. */
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
      <path d={stars.slice(0, value).join('')} className={classes.full} />
      <path d={stars.slice(value).join('')} className={classes.empty} />
    </svg>
  );
}
