/** Whether what is pasted into one field is meant as a table: a cell alone ends with a line, too. */
export function isPastedTable(text: string): boolean {
  return /[\t\n\r]/u.test(text.trim());
}
