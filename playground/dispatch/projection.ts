// What `load` asked for, as the JSON that goes back.

import { HostObject, isCollection } from "./hostObject";
import type { HostCollection } from "./hostObject";
import type { Members } from "./members";
import type { TrackedReferences } from "./trackedReferences";
import type { Query } from "./wire";

/** Names to load, and below each the names to load of what it leads to. */
interface Tree {
  [name: string]: Tree;
}

const EVERYTHING: Tree = { "*": {} };

export class Projection {
  constructor(
    private readonly members: Members,
    private readonly references: TrackedReferences,
  ) {}

  answer(object: HostObject, query: Query = {}): Record<string, unknown> {
    const tree = treeOf(query);
    return isCollection(object) ? this.collection(object, tree, query) : this.single(object, tree);
  }

  identity(object: HostObject): Record<string, unknown> {
    const reference = this.references.idOf(object);
    return { ...object.identity(), ...(reference && { _ReferenceId: reference }) };
  }

  private collection(
    collection: HostCollection,
    tree: Tree,
    query: Query,
  ): Record<string, unknown> {
    const own: Tree = {};
    const ofItems: Tree = { ...tree["items"] };
    for (const [name, below] of Object.entries(tree)) {
      if (name === "items") continue;
      const isOwn = this.members.find(collection.className, name)?.[1].kind === "scalar";
      (isOwn ? own : ofItems)[name] = below;
    }
    const from = query.Skip ?? 0;
    const items = collection
      .items()
      .slice(from, query.Top === undefined ? undefined : from + query.Top);
    return {
      ...this.single(collection, own),
      _Items: items.map((item) => this.below(item, ofItems)),
    };
  }

  private single(object: HostObject, tree: Tree): Record<string, unknown> {
    const answer = this.identity(object);
    for (const [name, below] of Object.entries(tree)) {
      if (name === "*") Object.assign(answer, this.allScalars(object));
      else {
        const [wire, value] = this.members.read(object, name);
        answer[wire] = value instanceof HostObject ? this.below(value, below) : (value ?? null);
      }
    }
    return answer;
  }

  private below(object: HostObject, tree: Tree): Record<string, unknown> {
    const wanted = isEmpty(tree) ? EVERYTHING : tree;
    return isCollection(object) ? this.collection(object, wanted, {}) : this.single(object, wanted);
  }

  private allScalars(object: HostObject): Record<string, unknown> {
    const names = this.members.scalars(object);
    return Object.fromEntries(names.map(([wire, js]) => [wire, valueOf(object, js)]));
  }
}

const valueOf = (object: HostObject, js: string) =>
  (object as unknown as Record<string, unknown>)[js] ?? null;

function treeOf(query: Query): Tree {
  const tree: Tree = {};
  for (const path of query.Select ?? []) grow(tree, path);
  for (const path of query.Expand ?? []) grow(tree, `${path}/*`);
  return isEmpty(tree) ? EVERYTHING : tree;
}

function grow(tree: Tree, path: string): void {
  let at = tree;
  for (const name of path.split(/[/.]/)) at = at[name] ??= {};
}

const isEmpty = (tree: Tree) => Object.keys(tree).length === 0;
