import { figure } from "../../messages";
import { readVolume, volumeParts } from "../entry/readVolume";

/** A volume that was written in words, in the field's own unit: `40 bn` is 40,000 MTok. */
export function volumeInWords(typed: string): string | undefined {
  if (volumeParts(typed)?.powerOfTen === undefined) return undefined;
  const reading = readVolume(typed);
  return reading.kind === "understood" ? `${figure(reading.value)} MTok` : undefined;
}

/** A volume in a table to look at; what cannot be read in one way stays as it is. */
export function volumeFigure(typed: string): string {
  const reading = readVolume(typed);
  return reading.kind === "understood" ? figure(reading.value) : typed;
}
