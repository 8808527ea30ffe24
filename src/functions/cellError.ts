import { explain } from "../messages";
import { natureOf, type Issue, type Nature } from "../pricing";

// The literal codes, not CustomFunctions.ErrorCode: a bare engine may have the class and not the enum.
const CODE: { readonly [N in Nature]: string } = {
  mistake: "#VALUE!",
  not_found: "#N/A",
  over_nothing: "#DIV/0!",
};

/** Errors that a function may give back; any other that comes in goes out as #VALUE!, said in words. */
const RETURNABLE = new Set(Object.values(CODE));

/**
 * The one place where issues become what the cell shows. An error that came in with a cell comes
 * back as it is; a mistake comes before what could not be found because of it.
 */
export function cellError(issues: readonly Issue[]): CustomFunctions.Error {
  const first =
    issues.find((issue) => issue.code === "error_value") ??
    issues.find((issue) => natureOf(issue) === "mistake") ??
    issues[0];
  const code =
    first?.code === "error_value" && RETURNABLE.has(first.got)
      ? first.got
      : CODE[first === undefined ? "mistake" : natureOf(first)];
  return new CustomFunctions.Error(code as CustomFunctions.ErrorCode, explain(issues));
}
