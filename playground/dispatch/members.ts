import { HostError, invalidArgument, newerThanDeclared, notInThePlayground } from "./hostError";
import type { HostObject } from "./hostObject";
import { hasRequirement } from "./wireMetadata";
import type { RequirementSets, WireMember, WireMetadata } from "./wireMetadata";

type Bag = Record<string, unknown>;

/** Finds, reads, writes and calls members of host objects by their wire names. */
export class Members {
  private readonly byLowerName = new Map<string, Map<string, [wire: string, member: WireMember]>>();

  constructor(
    private readonly wire: WireMetadata,
    private readonly declared: RequirementSets,
  ) {}

  /** The wire name and metadata of a member written in any case; `undefined` if Excel has none. */
  find(className: string, name: string): readonly [wire: string, member: WireMember] | undefined {
    let members = this.byLowerName.get(className);
    if (!members) {
      const known = Object.entries(this.wire[className] ?? {});
      members = new Map(known.map((entry) => [entry[0].toLowerCase(), entry]));
      for (const entry of known)
        if (!members.has(entry[1].js.toLowerCase())) members.set(entry[1].js.toLowerCase(), entry);
      this.byLowerName.set(className, members);
    }
    return members.get(name.toLowerCase());
  }

  /** Wire and JavaScript names of the plain values that this host has and may answer with. */
  scalars(object: HostObject): readonly (readonly [wire: string, js: string])[] {
    return Object.entries(this.wire[object.className] ?? {})
      .filter(([wire, member]) => member.kind === "scalar" && !wire.startsWith("_"))
      .filter(([, member]) => member.js in object && this.isDeclared(member))
      .map(([wire, member]) => [wire, member.js] as const);
  }

  /** The wire name to answer with, and the value. */
  read(object: HostObject, name: string): readonly [wire: string, value: unknown] {
    const [wire, js] = this.require(object, name);
    return [wire, (object as unknown as Bag)[js]];
  }

  write(object: HostObject, name: string, value: unknown): void {
    const [wire, js] = this.require(object, name);
    if (!isWritable(object, js)) throw notInThePlayground(`${object.className}.${wire} (set)`);
    (object as unknown as Bag)[js] = value;
  }

  /** Arguments left out arrive as null: to the method they are not there. */
  async call(object: HostObject, name: string, given: readonly unknown[]): Promise<unknown> {
    const args = given.map((argument) => argument ?? undefined);
    const method = this.method(object, name);
    if (method) return await method(...args);
    const base = /^(\w+)OrNullObject$/.exec(name)?.[1];
    const strict = base && this.method(object, base);
    if (!strict) throw this.missing(object, name);
    this.checkDeclared(object, name);
    return nullIfNotFound(strict, args);
  }

  private method(object: HostObject, name: string): ((...args: unknown[]) => unknown) | undefined {
    const js = this.find(object.className, name)?.[1].js ?? lowerFirst(name);
    const method = (object as unknown as Bag)[js];
    if (typeof method !== "function") return undefined;
    this.checkDeclared(object, name);
    return (...args) => method.apply(object, args) as unknown;
  }

  private require(object: HostObject, name: string): readonly [wire: string, js: string] {
    const found = this.find(object.className, name);
    const js = found?.[1].js ?? (this.wire[object.className] ? undefined : lowerFirst(name));
    if (js === undefined) throw invalidArgument();
    if (!(js in object)) throw this.missing(object, name);
    this.checkDeclared(object, name);
    return [found?.[0] ?? name, js];
  }

  private checkDeclared(object: HostObject, name: string): void {
    const member = this.find(object.className, name)?.[1];
    if (member?.set && member.version && !this.isDeclared(member))
      throw newerThanDeclared(`${object.className}.${member.js}`, member.set, member.version);
  }

  private isDeclared(member: WireMember): boolean {
    return (
      !member.set || !member.version || hasRequirement(this.declared, member.set, member.version)
    );
  }

  private missing(object: HostObject, name: string): HostError {
    const js = this.find(object.className, name)?.[1].js ?? lowerFirst(name);
    return notInThePlayground(`${object.className}.${js}`);
  }
}

async function nullIfNotFound(
  method: (...args: unknown[]) => unknown,
  args: readonly unknown[],
): Promise<unknown> {
  try {
    return await method(...args);
  } catch (error) {
    if (error instanceof HostError && error.code === "ItemNotFound") return null;
    throw error;
  }
}

function isWritable(object: object, js: string): boolean {
  for (let at: object | null = object; at; at = Object.getPrototypeOf(at) as object | null) {
    const found = Object.getOwnPropertyDescriptor(at, js);
    if (found) return found.set !== undefined || found.writable === true;
  }
  return false;
}

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
