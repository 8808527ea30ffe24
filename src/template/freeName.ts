/** `Proposal 1`, `Proposal 2`, …: the first that no sheet has. Excel ignores case in sheet names. */
export function freeProposalName(sheets: readonly string[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.toLowerCase()));
  let number = 1;
  while (taken.has(`proposal ${String(number)}`)) number += 1;
  return `Proposal ${String(number)}`;
}
