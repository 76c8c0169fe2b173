import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const pine: MantineColorsTuple = [
  '#eef7f5',
  '#e2f0ed',
  '#bfe0d9',
  '#8fdccf',
  '#63cbb9',
  '#35a593',
  '#178575',
  '#0b6b5f',
  '#085348',
  '#063f37',
];

const warmGray: MantineColorsTuple = [
  '#faf9f6',
  '#f3f1ec',
  '#ecebe5',
  '#e5e2da',
  '#cdc8bc',
  '#8a8477',
  '#60686f',
  '#4d565c',
  '#343c40',
  '#1c2326',
];

const dark: MantineColorsTuple = [
  '#e9eced',
  '#b8c0c5',
  '#98a1a7',
  '#77838a',
  '#2b3337',
  '#242b2f',
  '#1e2427',
  '#191e20',
  '#121617',
  '#0c0f10',
];

const red: MantineColorsTuple = [
  '#fdf3f2',
  '#fbe9e7',
  '#f6c9c5',
  '#ffaaa3',
  '#ff8a80',
  '#e0564c',
  '#c93a31',
  '#b3261e',
  '#8f1d17',
  '#6d1511',
];

/**
 * The accent is dark in one scheme and light in the other, and the text on it the reverse. Mantine's own
 * `autoContrast` chooses once for both.
 */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  if (input.variant !== 'filled') return colors;
  if (input.color === 'pine') return { ...colors, color: 'var(--on-accent)' };
  if (input.color === 'red') return { ...colors, color: 'var(--on-danger)' };
  return colors;
};

export const theme = createTheme({
  colors: { pine, gray: warmGray, dark, red },
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 4 },
  black: '#1c2326',
  variantColorResolver,
  fontFamily: '"Inter Variable", "Helvetica Neue", Arial, sans-serif',
  fontSizes: { xs: '0.78125rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.4' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.25rem', xl: '2rem' },
  radius: { xs: '4px', sm: '6px', md: '9px', lg: '12px', xl: '16px' },
  defaultRadius: 'sm',
  shadows: {
    xs: 'var(--shadow)',
    sm: 'var(--shadow)',
    md: 'var(--shadow-float)',
    lg: 'var(--shadow-float)',
    xl: 'var(--shadow-float)',
  },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.125rem', lineHeight: '1.3' },
      h2: { fontSize: '0.875rem', lineHeight: '1.4' },
      h3: { fontSize: '0.78125rem', lineHeight: '1.4' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 100 } } },
    Menu: {
      defaultProps: {
        transitionProps: { duration: 100 },
        position: 'bottom-start',
        shadow: 'md',
        // An element without a role, which a menu may not hold.
        withInitialFocusPlaceholder: false,
      },
    },
    Popover: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
    Combobox: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    Modal: { defaultProps: { transitionProps: { duration: 120 }, centered: true, radius: 'md' } },
    Overlay: { defaultProps: { backgroundOpacity: 0.4 } },
    Drawer: { defaultProps: { transitionProps: { duration: 140 } } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Radio: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'sm', withThumbIndicator: false } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Select: { defaultProps: { checkIconPosition: 'right', allowDeselect: false } },
  },
});

/** Points Mantine's own variables at the tokens, so that both say the same in either scheme. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-primary-color-contrast': 'var(--on-accent)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-success': 'var(--ok)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--accent-2)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-control)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-pine-filled': 'var(--accent)',
    '--mantine-color-pine-filled-hover': 'var(--accent-2)',
    '--mantine-color-pine-light': 'var(--accent-soft)',
    '--mantine-color-pine-light-hover': 'var(--sel)',
    '--mantine-color-pine-light-color': 'var(--accent-2)',
    '--mantine-color-pine-text': 'var(--accent-2)',
    '--mantine-color-red-filled': 'var(--danger)',
    '--mantine-color-red-filled-hover': 'var(--danger-2)',
    '--mantine-color-red-light': 'var(--danger-soft)',
    '--mantine-color-red-light-hover': 'var(--danger-soft)',
    '--mantine-color-red-light-color': 'var(--danger)',
    '--mantine-color-red-text': 'var(--danger)',
  };
  return { variables: {}, light: shared, dark: shared };
};
