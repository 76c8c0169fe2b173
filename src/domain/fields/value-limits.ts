/** The bounds of many-valued fields; texts in Unicode code points. */
export const valueLimits = {
  /** Values of one field of one record. */
  rows: 50,
  label: 60,
  email: 320,
  phone: 100,
  website: 2000,
  street: 500,
  postalCode: 20,
  city: 200,
  region: 200,
  country: 100,
} as const;
