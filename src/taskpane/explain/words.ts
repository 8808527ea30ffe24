import type { NotFollowed } from "./formula/evaluate";
import { workbookSentence } from "../words/workbookIssue";

/** Why an input is not worked out here. */
export function notFollowedSentence(why: NotFollowed): string {
  switch (why.code) {
    case "local_name":
      return why.name === "LAMBDA"
        ? "What LAMBDA works out inside the formula is not followed here."
        : `${why.name} is a name that LAMBDA gives inside the formula, which is not followed here.`;
    case "reference_function":
      return `${why.name} works out which cells it means, which is not followed here. Name the cells themselves.`;
    case "reference_operator":
      return "Ranges that are joined inside the formula are not followed here.";
    case "unknown_function":
      return `${why.name} is not worked out here.`;
    case "name_of_formula":
      return `The name ${why.name} stands for a formula of its own, which is not followed here.`;
    case "other_workbook":
      return "Cells of another workbook are not read here.";
    case "too_many_cells":
      return `${why.address} has too many cells to be read here. Name only those that are filled.`;
    case "not_read":
      return workbookSentence(why.issue);
  }
}

/** What an error says that Excel itself puts into a cell. */
const SIGNS: Readonly<Record<string, string>> = {
  "#BUSY!":
    "Excel is still working this cell out. If it stays so, close the pane and open it again.",
  "#GETTING_DATA": "Excel is still working this cell out.",
  "#SPILL!":
    "The result has several cells, and something is in the way of them: other contents, merged cells, or an Excel table, in which it cannot stand.",
  "#DIV/0!": "A part of the formula divides by 0 or by a blank cell.",
  "#VALUE!": "A part of the formula is given something that it cannot take, such as a text.",
  "#N/A": "A part of the formula does not find what it looks for.",
  "#REF!": "The formula refers to cells that have been deleted.",
  "#NULL!": "The formula names two ranges that have no cell in common.",
  "#NUM!": "A number in the formula is too large or cannot be worked out.",
  "#CALC!": "Excel could not work the formula out: a part of it is empty or is a formula itself.",
  "#BLOCKED!": "Excel does not allow the add-in's functions here.",
  "#CONNECT!": "Excel could not reach the add-in. Close the pane and open it again.",
};

export function signSentence(sign: string): string {
  return SIGNS[sign] ?? "Excel gives no further reason.";
}

/** `#NAME?` in a cell with a function of ours. */
export function unknownNameSentence(functions: readonly string[]): string {
  return functions.length > 0
    ? `There is no function ${functions.join(" and no ")}. Pick it from the list that Excel shows while you type.`
    : "Excel does not know a name in the formula. If it is a function of this add-in, open the pane once so that it is loaded, or check the spelling of the names.";
}
