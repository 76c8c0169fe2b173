/** Where the reader is, as an IANA name: it decides which day "today" is. */
export const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
