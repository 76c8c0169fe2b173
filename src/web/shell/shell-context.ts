import { createContext, useContext } from 'react';

export interface ShellActions {
  openSideBar: () => void;
  openPalette: () => void;
  openShortcutHelp: () => void;
}

export const ShellContext = createContext<ShellActions>({
  openSideBar: () => {},
  openPalette: () => {},
  openShortcutHelp: () => {},
});

/** What any page can ask of the frame around it. */
export function useShell(): ShellActions {
  return useContext(ShellContext);
}
