import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type CategoryColor, categoryColors } from '#domain/categories/category-colors.ts';
import classes from './categories.module.css';
import { categoryStyle } from './category-style.ts';

interface CategoryColorChoiceProps {
  label: string;
  color: CategoryColor;
  onChange: (color: CategoryColor) => void;
}

/** One colour of the palette, by name and by sight. */
export function CategoryColorChoice({ label, color, onChange }: CategoryColorChoiceProps) {
  const { t } = useTranslation();
  return (
    <Select
      className={classes.color}
      aria-label={label}
      data={categoryColors.map((value) => ({ value, label: t(`categories.colors.${value}`) }))}
      value={color}
      allowDeselect={false}
      leftSection={<span className={classes.swatch} style={categoryStyle(color)} aria-hidden />}
      renderOption={({ option }) => (
        <>
          <span
            className={classes.swatch}
            style={categoryStyle(categoryColors.find((each) => each === option.value))}
            aria-hidden
          />
          {option.label}
        </>
      )}
      onChange={(value) => {
        const chosen = categoryColors.find((each) => each === value);
        if (chosen && chosen !== color) onChange(chosen);
      }}
    />
  );
}
