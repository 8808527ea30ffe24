import { CommandType, IUndoRedoService } from "@univerjs/core";
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
    const { unitId } = this.univer;
    const undo = { id: this.command, params: { facts: this.facts } };
    const redo = { id: this.command, params: { facts: next } };
    this.univer.command(redo.id, redo.params);
    this.univer.injector
      .get(IUndoRedoService)
      .pushUndoRedo({ unitID: unitId, undoMutations: [undo], redoMutations: [redo] });
  }

  /** Follows a change that has its own place in the history. */
  follow(next: T): void {
    this.facts = next;
    this.changed();
  }
}
