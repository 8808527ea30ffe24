// Texts that stand in cells. They are an interface: formulas in people's workbooks rely on them.

/** Where a commit is below the first threshold. */
export const NO_BAND = "No band";

/** Paying list for everything, among proposals. */
export const NO_COMMIT = "No commit";
