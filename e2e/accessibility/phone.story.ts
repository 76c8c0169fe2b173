import { everyPageIsOpenToEveryone } from './open-to-everyone.ts';

// Tall enough for a whole form: what just then lies behind the buttons at the thumb would be told to be too small.
everyPageIsOpenToEveryone({ language: 'nb', width: 390, height: 3200 });
