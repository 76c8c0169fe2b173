import 'i18next';
import type duplicates from './en.duplicates.json';
import type en from './en.json';
import type settings from './en.settings.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en & typeof duplicates & typeof settings };
    returnNull: false;
  }
}
