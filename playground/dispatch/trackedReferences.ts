import { invalidReference } from "./hostError";
import type { HostObject } from "./hostObject";

/** Objects the client keeps beyond one request, by the reference it was given. */
export class TrackedReferences {
  private readonly objects = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private count = 0;

  keep(object: HostObject): string {
    const id = this.ids.get(object) ?? `reference-${++this.count}`;
    this.ids.set(object, id);
    this.objects.set(id, object);
    return id;
  }

  idOf(object: HostObject): string | undefined {
    const id = this.ids.get(object);
    return id !== undefined && this.objects.has(id) ? id : undefined;
  }

  get(id: string): HostObject {
    const object = this.objects.get(id);
    if (!object) throw invalidReference();
    return object;
  }

  release(id: string): void {
    this.objects.delete(id);
  }

  releaseAll(): void {
    this.objects.clear();
  }

  all(): readonly HostObject[] {
    return [...this.objects.values()];
  }
}
