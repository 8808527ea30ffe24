import type { Columns } from "./columns";
import { DATE_COLUMNS, MODEL_COLUMNS, modeReaders } from "./consoleUsage";
import type { FileIntake } from "./fileIntake";
import { cellKey, RowFields, type RowReader, type TableHabit } from "./rowReader";
import { chargeOf, isTokens, tokenTypeOf } from "./words";

export const COST_COLUMNS = ["cost_usd"] as const;

/**
 * The Console's cost CSV, in dollars: a row for each day, model and type of token. The older form
 * has no `list_price_usd`.
 */
export function consoleCost(columns: Columns, intake: FileIntake, habit: TableHabit): RowReader {
  const read = new RowFields(intake, habit);
  const date = columns.reader(...DATE_COLUMNS);
  const model = columns.reader(...MODEL_COLUMNS);
  const workspace = columns.reader("workspace", "workspace_id");
  const tokenType = columns.reader("token_type");
  const costType = columns.reader("cost_type");
  const billedCost = columns.reader(...COST_COLUMNS);
  const listCost = columns.reader("list_price_usd");
  const modes = modeReaders(columns);
  const { ledger } = intake.shared;
  intake.currency("USD");
  return (fields, line) => {
    const day = read.day(date(fields), line);
    if (day === undefined) return;
    const billed = read.figure(billedCost(fields), "money", line);
    if (billed === undefined) return;
    const listText = listCost(fields);
    const list = listText === "" ? undefined : read.figure(listText, "money", line);
    if (listText !== "" && list === undefined) return;
    const type = tokenType(fields);
    const forTokens = isTokens(costType(fields)) && (type !== "" || model(fields) !== "");
    if (!forTokens) {
      ledger.addOther(day, chargeOf(costType(fields)), billed, list);
    } else {
      const token = tokenTypeOf(type);
      if (token === undefined && type !== "") {
        intake.skip(line, "unknown_token_type", type);
        return;
      }
      const key = cellKey(intake, day, model(fields), modes(fields), line);
      if (key === undefined) return;
      ledger.addCost(key, token, billed, list);
    }
    if (list !== undefined) intake.bothCosts(billed, list);
    intake.took(day, workspace(fields));
  };
}
