/** Colleagues made up for a database that has few people; they cannot sign in. */
export const samplePeople = [
  { name: 'Ingrid Solberg', email: 'ingrid.solberg@winnow.example' },
  { name: 'Ole-Kristian Haugen', email: 'ole.kristian.haugen@winnow.example' },
  { name: 'Fatima Hussain', email: 'fatima.hussain@winnow.example' },
  { name: 'Per Gunnar Moe', email: 'per.gunnar.moe@winnow.example' },
  { name: 'Sárá Márjá Eira', email: 'sara.marja.eira@winnow.example' },
] as const;
