import { ok, readQuantity, type Place, type QuantityName } from "../../pricing";
import type { Door } from "./finding";

/** A number of one of the kernel's kinds: its range is for the kernel to say. */
export function quantityDoor(takes: QuantityName, at: Place, text: string): Door<number, number> {
  return {
    at,
    unreadable: { code: "not_a_number", at, got: text.trim(), takes },
    accept: (value) => readQuantity(takes, value, at),
  };
}

/** The same, where a blank field has a meaning of its own. */
export function optionalDoor<B>(
  takes: QuantityName,
  at: Place,
  text: string,
  blank: B,
): Door<number, number | B> {
  return { ...quantityDoor(takes, at, text), blank: { value: blank } };
}

/** A text of which only the reading has to be sound. */
export function wordDoor(at: Place, text: string, takes: readonly string[]): Door<string, string> {
  return {
    at,
    unreadable: { code: "unknown_word", at, got: text.trim(), takes },
    accept: (value) => ok(value),
  };
}
