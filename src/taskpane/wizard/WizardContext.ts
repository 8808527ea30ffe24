import { createContext, useContext, type Dispatch } from "react";
import type { Screen } from "../app/screens";
import type { Draft, FieldId } from "../draft/draft";
import type { DraftAction } from "../draft/draftReducer";
import type { Finding } from "../draft/finding";
import type { Setting } from "../figures/setting";
import type { DraftReading } from "../draft/readDraft";

export interface Wizard {
  readonly draft: Draft;
  readonly reading: DraftReading;
  /** What the workbook's deal assumes. */
  readonly setting: Setting;
  readonly act: Dispatch<DraftAction>;
  /** To a screen that leads back here; the draft waits. */
  readonly onLeave: (to: Screen) => void;
}

const Context = createContext<Wizard | undefined>(undefined);

export const WizardProvider = Context.Provider;

export function useWizard(): Wizard {
  const wizard = useContext(Context);
  if (wizard === undefined) throw new Error("A step of the wizard stands outside the wizard");
  return wizard;
}

/** The first thing that is the matter with a field. */
export function findingAt({ reading }: Wizard, field: FieldId): Finding | undefined {
  return reading.findings.find((finding) => finding.field === field);
}
