/** The most ids that a selection names one by one. */
export const mostIds = 10_000;
