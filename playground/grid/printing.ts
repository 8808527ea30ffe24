import type { SheetId } from "./gridContract";
import { KeptFacts } from "./keptFacts";
import { PLAIN_PRINT } from "./printContract";
import type { PrintFacts, Printing } from "./printContract";
import type { UniverHandle } from "./univerHandle";

type BySheet = Readonly<Record<SheetId, PrintFacts>>;

export class UniverPrinting implements Printing {
  private readonly kept: KeptFacts<BySheet>;

  constructor(univer: UniverHandle) {
    this.kept = new KeptFacts<BySheet>(univer, "printing", {}, () => {});
  }

  of(sheet: SheetId): PrintFacts {
    return this.kept.get()[sheet] ?? PLAIN_PRINT;
  }

  save(): BySheet {
    return this.kept.get();
  }

  resume(facts: BySheet): void {
    this.kept.follow(facts);
  }

  change(sheet: SheetId, to: Partial<PrintFacts>): void {
    this.kept.set({ ...this.kept.get(), [sheet]: { ...this.of(sheet), ...to } });
  }
}
