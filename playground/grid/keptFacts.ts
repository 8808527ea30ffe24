import { CommandType } from "@univerjs/core";
import type { IAccessor } from "@univerjs/core";
import type { UniverHandle } from "./univerHandle";

/** Facts of the document that Univer has no place for, changed in its history: undo takes them back. */
export class KeptFacts<T> {
  private readonly command: string;

  constructor(
    private readonly univer: UniverHandle,
    name: string,
    private facts: T,
    private readonly changed: () => void,
  ) {
    this.command = `playground.mutation.set-${name}`;
    univer.commands.registerCommand({
      id: this.command,
      type: CommandType.MUTATION,
      handler: (_accessor: IAccessor, { facts: next }: { facts: T }) => {
        this.facts = next;
        this.changed();
        return true;
      },
    });
  }

  get(): T {
    return this.facts;
  }

  set(next: T): void {
    const id = this.command;
    this.univer.mutate({ id, params: { facts: next } }, { id, params: { facts: this.facts } });
  }

  /** Follows a change that has its own place in the history. */
  follow(next: T): void {
    this.facts = next;
    this.changed();
  }
}
