import { everyPageIsOpenToEveryone } from './open-to-everyone.ts';

everyPageIsOpenToEveryone({ language: 'nb', width: 1440, height: 900 });
