/** What a person of this database may be; each role may do all that the ones after it may. */
export const roles = ['owner', 'admin', 'member', 'viewer'] as const;
export type Role = (typeof roles)[number];

/** One thing that a caller may or may not do. */
export type Permission =
  | 'records.read'
  | 'records.write'
  | 'records.delete'
  | 'imports.run'
  | 'people.read'
  | 'people.manage'
  | 'settings.manage'
  | 'self.manage';

const reading = ['records.read', 'people.read', 'self.manage'] as const;
const working = [...reading, 'records.write', 'records.delete', 'imports.run'] as const;
const managing = [...working, 'people.manage', 'settings.manage'] as const;

/** The one table of who may do what. What is not listed is denied. */
export const permissionsOfRole: Readonly<Record<Role, readonly Permission[]>> = {
  owner: managing,
  admin: managing,
  member: working,
  viewer: reading,
};

export const languages = ['nb', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language that is not this one. */
export function otherLanguage(language: Language): Language {
  return language === 'nb' ? 'en' : 'nb';
}
