/** Writes a number in an Excel number format. */
export type Format = (pattern: string, value: number) => string;
