import { useMemo } from "react";
import type { ProposalOnSheet } from "../../template";
import { standingsOf } from "../figures/standings";
import type { Setting } from "../figures/setting";
import type { Place } from "./ProposalCard";

/** The place of each proposal among those that can be read, by sheet; none where it is alone. */
export function usePlaces(
  proposals: readonly ProposalOnSheet[],
  setting: Setting,
): ReadonlyMap<string, Place> {
  return useMemo(() => {
    const readable = proposals.flatMap(({ sheet, inputs }) =>
      inputs.ok ? [{ id: sheet.id, inputs: inputs.value }] : [],
    );
    if (readable.length < 2) return new Map<string, Place>();
    const standings = standingsOf(
      readable.map(({ inputs }) => inputs),
      setting,
    );
    if (!standings.ok) return new Map<string, Place>();
    // Paying list is not one of them here.
    const offered = standings.value.ranked.filter(({ index }) => index !== undefined);
    return new Map(
      offered.flatMap(({ index }, place) => {
        const id = readable[index ?? -1]?.id;
        return id === undefined ? [] : [[id, { rank: place + 1, of: offered.length }] as const];
      }),
    );
  }, [proposals, setting]);
}
