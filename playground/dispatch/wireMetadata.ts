// Names of the members of Excel's classes as office.js puts them on the wire. Read from the library
// itself (readWireMetadata.cjs) and handed in, so that no copy of its tables is kept here.

export interface WireMember {
  readonly kind: "scalar" | "setter" | "object" | "method";
  /** The name an add-in's author writes. */
  readonly js: string;
  readonly writes?: boolean;
  /** The requirement set the member came with; without one it was there from the start. */
  readonly set?: string;
  readonly version?: string;
}

/** Class name, then wire name. */
export type WireMetadata = Readonly<Record<string, Readonly<Record<string, WireMember>>>>;

/** Requirement set to highest version had, such as `{ ExcelApi: "1.15" }`. */
export type RequirementSets = Readonly<Record<string, string>>;

export function hasRequirement(sets: RequirementSets, set: string, version: string): boolean {
  const had = sets[set];
  if (had === undefined) return false;
  const [major = 0, minor = 0] = had.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
