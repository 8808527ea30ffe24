import { invalidRequest, notInThePlayground } from "./hostError";
import type { HostObject } from "./hostObject";
import type { Members } from "./members";
import type { TrackedReferences } from "./trackedReferences";
import { PathType } from "./wire";
import type { ArgumentInfo, ObjectPath, RequestBody } from "./wire";

/** What paths start from. */
export interface Roots {
  readonly global: HostObject;
  /** Services the client makes by name, such as the one that takes custom function results. */
  readonly services: Readonly<Record<string, () => HostObject>>;
}

/** A path that leads nowhere is `null`: the client sees a null object. */
export type Target = HostObject | null;

/** The object paths of one request. Each is walked once, however often it is named: `add` has effects. */
export class ObjectPaths {
  private readonly targets = new Map<number, Promise<Target>>();

  constructor(
    private readonly request: RequestBody,
    private readonly roots: Roots,
    private readonly references: TrackedReferences,
    private readonly members: Members,
  ) {}

  target(id: number): Promise<Target> {
    let target = this.targets.get(id);
    if (!target) {
      target = this.walk(this.path(id));
      this.targets.set(id, target);
    }
    return target;
  }

  path(id: number): ObjectPath {
    const path = this.request.ObjectPaths?.[id];
    if (!path) throw invalidRequest(`There is no object path ${id}.`);
    return path;
  }

  /** Arguments with the objects they refer to put in. */
  async arguments(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const given = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds ?? [];
    return Promise.all(given.map((value, i) => this.argument(value, references[i])));
  }

  private async argument(value: unknown, reference: unknown): Promise<unknown> {
    if (Array.isArray(value) && Array.isArray(reference))
      return Promise.all(value.map((item, i) => this.argument(item, reference[i])));
    if (typeof reference === "number" && reference !== 0) return this.target(reference);
    if (isPlainObject(value)) return this.withObjects(value);
    return value;
  }

  /** Objects inside a plain object, at any depth, stand there by their path. */
  private async withObjects(value: Record<string, unknown>): Promise<unknown> {
    const path = value["_ObjectPathId"];
    if (typeof path === "number") return this.target(path);
    const entries = Object.entries(value).map(
      async ([key, item]) => [key, await this.argument(item, undefined)] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }

  private async walk(path: ObjectPath): Promise<Target> {
    const name = path.Name ?? "";
    if (path.ObjectPathType === PathType.global) return this.roots.global;
    if (path.ObjectPathType === PathType.newObject) return this.service(name);
    if (path.ObjectPathType === PathType.reference) return this.references.get(name);
    if (path.ObjectPathType === PathType.nullObject) return null;
    const parent = await this.target(path.ParentObjectPathId ?? 0);
    return parent && this.child(parent, path);
  }

  private async child(parent: HostObject, path: ObjectPath): Promise<Target> {
    switch (path.ObjectPathType) {
      case PathType.property:
        return asTarget(this.members.read(parent, path.Name ?? "")[1]);
      case PathType.method:
      case PathType.indexer: {
        const name = path.ObjectPathType === PathType.indexer ? "GetItem" : (path.Name ?? "");
        const args = await this.arguments(path.ArgumentInfo);
        return asTarget(await this.members.call(parent, name, args));
      }
      default:
        throw invalidRequest(`There is no object path type ${path.ObjectPathType}.`);
    }
  }

  private service(name: string): HostObject {
    const make = this.roots.services[name];
    if (!make) throw notInThePlayground(name);
    return make();
  }
}

const asTarget = (value: unknown) => (value ?? null) as Target;

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
