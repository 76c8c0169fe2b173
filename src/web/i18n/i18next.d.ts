import 'i18next';
import type en from './en.json';
import type settings from './en.settings.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en & typeof settings };
    returnNull: false;
  }
}
