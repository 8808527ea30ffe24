// Executes one request of office.js against a model of host objects. Knows nothing of Excel.
//
// A request whose third action fails has done the first two: Excel does not roll back either, and an
// add-in that wants all or nothing has to see to it. All writes of a request are one step of the
// user's undo.

import { HostError, invalidRequest } from "./hostError";
import type { Faults, Refuses } from "./faults";
import type { HostObject } from "./hostObject";
import { Members } from "./members";
import { ObjectPaths } from "./objectPaths";
import type { Roots, Target } from "./objectPaths";
import { Projection } from "./projection";
import { isCleanup, isServiceCall } from "./requestLog";
import type { RequestLog } from "./requestLog";
import type { TrackedReferences } from "./trackedReferences";
import { ActionType } from "./wire";
import type { Action, ActionResult, RequestBody, ResponseBody, ResponseError } from "./wire";
import type { RequirementSets, WireMetadata } from "./wireMetadata";

export interface Host extends Roots {
  /** One step of undo for all that `work` does. */
  asOneStep<T>(work: () => Promise<T>): Promise<T>;
  /** Everything written so far shows in what is read next. */
  settled(): Promise<void>;
  /** Why the host answers nothing at all now, such as a cell being edited. */
  refusal(): HostError | undefined;
  /** A failure of the model's own machinery in the host's words. */
  explain(error: unknown): HostError;
}

export interface DispatcherParts {
  readonly host: Host;
  readonly wire: WireMetadata;
  readonly declared: RequirementSets;
  readonly references: TrackedReferences;
  readonly faults: Faults;
  readonly log: RequestLog;
}

export class Dispatcher {
  private readonly members: Members;
  private readonly projection: Projection;
  private readonly writingMethods: ReadonlySet<string>;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: DispatcherParts) {
    this.members = new Members(parts.wire, parts.declared);
    this.projection = new Projection(this.members, parts.references);
    this.writingMethods = writingMethods(parts.wire);
  }

  /** Requests on the document are answered one after another, in the order in which they came. */
  process(request: RequestBody): Promise<ResponseBody> {
    if (isServiceCall(request)) return this.serve(request);
    const answer = this.queue.then(() => this.answer(request));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  /** Services wait for nobody: a document request may be waiting for what they bring. */
  private async serve(request: RequestBody): Promise<ResponseBody> {
    const response = await this.perform(request, () => undefined);
    this.parts.log.add({ request, response, writes: false });
    return response;
  }

  private async answer(request: RequestBody): Promise<ResponseBody> {
    const cleanup = isCleanup(request);
    const refusal = cleanup ? undefined : this.parts.host.refusal();
    const writes = !refusal && this.isWrite(request);
    const actions = request.Actions?.length ?? 0;
    const planned = cleanup
      ? () => undefined
      : this.parts.faults.nextRequest({ actions, writes: writes && actions > 0 });
    const run = () => this.perform(request, refusal ? () => refusal : planned);
    const response = writes ? await this.parts.host.asOneStep(run) : await run();
    this.parts.log.add({ request, response, writes });
    return response;
  }

  private async perform(request: RequestBody, refuses: Refuses): Promise<ResponseBody> {
    const { host, references } = this.parts;
    const paths = new ObjectPaths(request, host, references, this.members);
    const Results: ActionResult[] = [];
    const TraceIds: number[] = [];
    // What an earlier request or the user wrote may not be calculated yet either.
    let unsettled = true;
    for (const [index, action] of (request.Actions ?? []).entries()) {
      try {
        const refusal = refuses(index, action.Name);
        if (refusal) throw refusal;
        if (isQuery(action) && unsettled) {
          await host.settled();
          unsettled = false;
        }
        unsettled ||= changesCells(action);
        if (action.ActionType === ActionType.trace) TraceIds.push(action.Id);
        Results.push({ ActionId: action.Id, Value: await this.act(action, paths, request) });
      } catch (error) {
        return { Results, TraceIds, Error: this.describe(error, index, action, request) };
      }
    }
    return { Results, TraceIds };
  }

  private async act(action: Action, paths: ObjectPaths, request: RequestBody): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    const target: Target = await paths.target(action.ObjectPathId ?? 0);
    // Whatever is asked of a null object has no effect and no value.
    if (target === null) return null;
    switch (action.ActionType) {
      case ActionType.instantiate:
        if (request.AutoKeepReference && target.keepsReference) this.parts.references.keep(target);
        return this.projection.identity(target);
      case ActionType.query:
      case ActionType.queryAsJson:
        return this.projection.answer(target, action.QueryInfo);
      case ActionType.recursiveQuery:
        return this.projection.answer(target, action.RecursiveQueryInfo);
      case ActionType.method:
        return this.callMethod(target, action, paths);
      case ActionType.setProperty: {
        const [value] = await paths.arguments(action.ArgumentInfo);
        this.members.write(target, action.Name ?? "", value);
        return null;
      }
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          this.members.write(target, name, value);
        return null;
      case ActionType.ensureUnchanged:
        return null;
      default:
        throw invalidRequest(`There is no action type ${action.ActionType}.`);
    }
  }

  private async callMethod(
    target: HostObject,
    action: Action,
    paths: ObjectPaths,
  ): Promise<unknown> {
    const { references } = this.parts;
    const args = await paths.arguments(action.ArgumentInfo);
    switch (action.Name) {
      case "_KeepReference":
        references.keep(target);
        return null;
      case "_RemoveReference":
        references.release(String(args[0]));
        return null;
      case "_RemoveAllReferences":
        references.releaseAll();
        return null;
      default:
        return (await this.members.call(target, action.Name ?? "", args)) ?? null;
    }
  }

  private isWrite(request: RequestBody): boolean {
    const called = Object.values(request.ObjectPaths ?? {}).map(({ Name }) => Name);
    const actions = request.Actions ?? [];
    return (
      actions.some(
        ({ ActionType: type }) => type === ActionType.setProperty || type === ActionType.update,
      ) ||
      [...called, ...actions.map(({ Name }) => Name)].some(
        (name) => name && this.writingMethods.has(name),
      )
    );
  }

  private describe(
    error: unknown,
    index: number,
    action: Action,
    request: RequestBody,
  ): ResponseError {
    const { code, message, httpStatus } =
      error instanceof HostError ? error : this.parts.host.explain(error);
    const path = request.ObjectPaths?.[action.ObjectPathId ?? 0];
    return {
      ActionIndex: index,
      Code: code,
      Message: message,
      Location: action.Name ?? path?.Name ?? "",
      HttpStatusCode: httpStatus,
    };
  }
}

const isQuery = ({ ActionType: type }: Action) =>
  type === ActionType.query ||
  type === ActionType.recursiveQuery ||
  type === ActionType.queryAsJson;

const changesCells = ({ ActionType: type, Name }: Action) =>
  type === ActionType.setProperty ||
  type === ActionType.update ||
  (type === ActionType.method && !Name?.startsWith("_"));

/**
 * Methods that write in any class: the class of a path is not known before it is walked. The library
 * marks some that only read as writing too; what gets or activates something never changes cells.
 */
function writingMethods(wire: WireMetadata): ReadonlySet<string> {
  const names = Object.values(wire).flatMap((members) =>
    Object.entries(members).filter(([, { writes }]) => writes),
  );
  return new Set(names.map(([name]) => name).filter((name) => !/^(_|Get|Activate)/.test(name)));
}
