import { DEAL_KINDS, PROPOSAL_SHEET } from "../template";
import { inExcel, issueOf } from "./excel";
import { done, type Outcome } from "./outcome";

const MARKS = new Set([PROPOSAL_SHEET, ...Object.values(DEAL_KINDS)].map(({ mark }) => mark));

/** Formulas are kept from slips of the hand; looks and widths stay the user's. */
const ALLOWED: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowSort: true,
};

/** Without a password: whoever wants to change a formula can. */
export function protectSheet(sheet: Excel.Worksheet): void {
  sheet.protection.protect(ALLOWED);
}

/**
 * Protects the sheets of the deal, so that only input cells can be typed into, or takes the
 * protection off. Sheets that are so already stay as they are.
 */
export async function setProtection(on: boolean): Promise<Outcome<void>> {
  let sheetName = "";
  return inExcel<void>(
    async (context) => {
      for (const sheet of await ownSheets(context)) {
        if (sheet.protection.protected === on) continue;
        sheetName = sheet.name;
        if (on) protectSheet(sheet);
        else sheet.protection.unprotect();
      }
      await context.sync();
      return done(undefined);
    },
    // Only a password keeps a sheet from being opened.
    (refusal) =>
      refusal.code === "AccessDenied"
        ? { code: "sheet_protected", sheet: sheetName }
        : issueOf(refusal),
  );
}

/** Whether every sheet of the deal is protected; no where there is none. */
export function readProtection(): Promise<Outcome<boolean>> {
  return inExcel(async (context) => {
    const sheets = await ownSheets(context);
    return done(sheets.length > 0 && sheets.every(({ protection }) => protection.protected));
  });
}

async function ownSheets(context: Excel.RequestContext): Promise<readonly Excel.Worksheet[]> {
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  await context.sync();
  const named = sheets.items.map((sheet) => {
    sheet.protection.load("protected");
    return { sheet, names: sheet.names.load("items/name") };
  });
  await context.sync();
  return named
    .filter(({ names }) => names.items.some(({ name }) => MARKS.has(name)))
    .map(({ sheet }) => sheet);
}
