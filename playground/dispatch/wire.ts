// One request of office.js and the answer to it, as they travel.

export const PathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** In the shape of the arguments: where it is not zero, the argument is that object path. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface RecursiveQuery {
  readonly Expand?: readonly string[];
  readonly Select?: readonly string[];
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
  readonly RecursiveQueryInfo?: RecursiveQuery;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions?: readonly Action[];
  readonly ObjectPaths?: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseError {
  readonly ActionIndex: number;
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  /** The trace actions that were reached; the library waits for these before it registers events. */
  readonly TraceIds: readonly number[];
  readonly Error?: ResponseError;
}
