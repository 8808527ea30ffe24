export { Dispatcher } from "./dispatcher";
export type { DispatcherParts, Host } from "./dispatcher";
export { Faults } from "./faults";
export {
  HostError,
  invalidArgument,
  invalidReference,
  itemNotFound,
  notInThePlayground,
} from "./hostError";
export { HostCollection, HostObject } from "./hostObject";
export { RequestLog } from "./requestLog";
export type { LoggedRequest } from "./requestLog";
export { TrackedReferences } from "./trackedReferences";
export type { RequestBody, ResponseBody } from "./wire";
export type { RequirementSets, WireMetadata } from "./wireMetadata";
