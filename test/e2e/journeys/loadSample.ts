import type { Playground } from "../support/playground";
import { Pane } from "./pane";

/** The three worked proposals in the workbook, with every formula worked out. */
export async function loadSample({ page, pane: frame, workbook }: Playground): Promise<Pane> {
  const pane = new Pane(page, frame);
  await frame.getByText("Load the sample deal").click();
  await pane.screen("Proposals");
  await workbook.settled();
  return pane;
}
