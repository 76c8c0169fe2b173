import { everyPageIsOpenToEveryone } from './open-to-everyone.ts';

everyPageIsOpenToEveryone({ language: 'en', width: 1440, height: 900, schemes: ['light'] });
