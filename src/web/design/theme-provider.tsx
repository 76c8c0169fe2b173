import { createTheme, MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { IconChevronDown, IconEye, IconEyeOff } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { colorSchemeManager } from './color-scheme.ts';
import { cssVariables, theme } from './theme.ts';

const chevron = {
  rightSection: <IconChevronDown size={16} stroke={1.5} aria-hidden />,
  rightSectionPointerEvents: 'none',
};

/** The look, and in the language of the page the names that Mantine's own buttons lack or have in English. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const named = useMemo(
    () =>
      mergeThemeOverrides(
        theme,
        createTheme({
          components: {
            CloseButton: { defaultProps: { 'aria-label': t('common.close') } },
            ActionBar: { defaultProps: { 'aria-label': t('common.actions') } },
            Select: { defaultProps: chevron },
            PasswordInput: {
              defaultProps: {
                visibilityToggleIcon: PasswordEye,
                visibilityToggleButtonProps: { 'aria-label': t('common.togglePassword') },
              },
            },
          },
        }),
      ),
    [t],
  );
  return (
    <MantineProvider
      theme={named}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      {children}
    </MantineProvider>
  );
}

function PasswordEye({ reveal }: { reveal: boolean }) {
  return reveal ? <IconEyeOff size={16} stroke={1.5} /> : <IconEye size={16} stroke={1.5} />;
}
