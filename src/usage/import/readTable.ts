import type { FileForm } from "../files/fileForm";
import type { FileText } from "../files/fileText";
import { tableRows } from "../files/tableRows";
import { Refusal } from "../result";
import { Columns } from "./columns";
import { consoleCost, COST_COLUMNS } from "./consoleCost";
import { consoleUsage, DATE_COLUMNS, TOKEN_COLUMNS } from "./consoleUsage";
import { dayOrderIn } from "./days";
import { FileIntake, type Shared } from "./fileIntake";
import { focus, FOCUS_COST, FOCUS_DATE } from "./focus";
import { asPlainText } from "./plainText";
import type { RowReader, TableHabit } from "./rowReader";

const SAMPLE = 128 * 1024;
const MOST_HEADINGS = 6;

/** Reads a delimited file: its first row says which it is and where its columns are. */
export async function readTable(
  text: FileText,
  form: Extract<FileForm, { form: "table" }>,
  shared: Shared,
): Promise<FileIntake> {
  const habit: TableHabit = {
    commaIsFree: form.delimiter !== ",",
    slashes: dayOrderIn(await text.ends(SAMPLE)),
  };
  let table: Table | undefined;
  for await (const rows of tableRows(text, form)) {
    for (const { fields, line } of rows) {
      if (table === undefined) table = openTable(text.file.name, fields, habit, shared);
      else if (fields.length !== table.width) table.intake.skip(line, "wrong_columns");
      else table.take(fields, line);
    }
  }
  if (table === undefined) throw new Refusal({ code: "file_empty", file: text.file.name });
  return table.intake;
}

interface Table {
  readonly width: number;
  readonly intake: FileIntake;
  readonly take: RowReader;
}

function openTable(
  file: string,
  headings: readonly string[],
  habit: TableHabit,
  shared: Shared,
): Table {
  const columns = new Columns(file, headings);
  const { intake, reader } = readerFor(columns, shared);
  const take = reader(columns, intake, habit);
  const headingsPassedOver = columns.passedOver;
  if (headingsPassedOver.length > 0) {
    shared.notices.push({ code: "columns_passed_over", file, headings: headingsPassedOver });
  }
  return { width: headings.length, intake, take };
}

function readerFor(columns: Columns, shared: Shared) {
  const { file } = columns;
  if (columns.has(...FOCUS_DATE) && columns.has(...FOCUS_COST)) {
    const measures = columns.has("ConsumedQuantity") ? (["cost", "tokens"] as const) : COST;
    return { intake: new FileIntake(file, "FOCUS", measures, shared), reader: focus };
  }
  if (columns.has(...COST_COLUMNS)) {
    mustHave(columns, DATE_COLUMNS);
    return { intake: new FileIntake(file, "console cost", COST, shared), reader: consoleCost };
  }
  if (columns.has(...TOKEN_COLUMNS.flat())) {
    mustHave(columns, DATE_COLUMNS);
    return { intake: new FileIntake(file, "console usage", TOKENS, shared), reader: consoleUsage };
  }
  const said = columns.headings.slice(0, MOST_HEADINGS).map((text) => asPlainText(text, 30));
  throw new Refusal({ code: "file_of_other_kind", file, headings: said });
}

const COST = ["cost"] as const;
const TOKENS = ["tokens"] as const;

function mustHave(columns: Columns, names: readonly [string, ...string[]]): void {
  if (columns.has(...names)) return;
  const { file } = columns;
  throw new Refusal({ code: "usage_columns_missing", file, missing: [names[0]] });
}
