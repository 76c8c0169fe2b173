import type { Plugin } from 'vite';

/**
 * Puts all that the entry imports before it runs into two chunks: packages, which seldom change and stay in
 * the browser's cache, and our own code. Without it every module shared with a lazily loaded page becomes a
 * chunk by itself, and the first load some thirty requests.
 */
export function groupFirstLoad(): {
  plugin: Plugin;
  groups: { name: string; test: (id: string) => boolean }[];
} {
  const firstLoad = new Set<string>();
  return {
    plugin: {
      name: 'group-first-load',
      apply: 'build',
      buildEnd() {
        const waiting = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry);
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
          if (firstLoad.has(id)) continue;
          firstLoad.add(id);
          waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []));
        }
      },
    },
    groups: [
      { name: 'packages', test: (id) => firstLoad.has(id) && id.includes('node_modules') },
      { name: 'shell', test: (id) => firstLoad.has(id) },
    ],
  };
}
