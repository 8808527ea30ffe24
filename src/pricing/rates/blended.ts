import { isBlank, readOptional, readQuantity } from "../cell";
import { gridOf, widthOf, type Grid } from "../grid";
import type { Place } from "../place";
import { each, all, andThen, fail, ok, type Result } from "../result";
import { Sum } from "../sum";

/** One part of a mix: its volume, its rate, and the discount on it. */
export interface MixPart {
  readonly volume: number;
  readonly rate: number;
  readonly discount: number;
}

const VOLUMES = "volumes";
const RATES = "rates";
const DISCOUNT = "discount";

/**
 * Reads volumes, rates and discounts of one shape, cell by cell; the discount may also be one for
 * all, or left out. A blank volume is 0, and where there is no volume no rate is needed, so that a
 * row blank in both is not there.
 */
export function parseMix(
  volumes: unknown,
  rates: unknown,
  discount: unknown,
): Result<readonly MixPart[]> {
  const [v, x, d] = [gridOf(volumes), gridOf(rates), gridOf(discount)];
  const [rows, columns] = [v.length, widthOf(v)];
  const isOneForAll = d.length === 1 && widthOf(d) === 1;
  if (!isSized(x, rows, columns) || !(isOneForAll || isSized(d, rows, columns))) {
    return fail({
      code: "shapes_differ",
      shapes: [shape(VOLUMES, v), shape(RATES, x), ...(isOneForAll ? [] : [shape(DISCOUNT, d)])],
    });
  }
  const oneDiscount = readOptional("discount", d[0]?.[0], { argument: DISCOUNT }, 0);
  if (isOneForAll && !oneDiscount.ok) return oneDiscount;
  const parts = v.flatMap((_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const at = (argument: string) => cellPlace(argument, row, column, rows, columns);
      return andThen(readOptional("tokenVolume", v[row]?.[column], at(VOLUMES), 0), (volume) =>
        all({
          volume: ok(volume),
          rate: readRate(x[row]?.[column], volume, at(RATES)),
          discount: isOneForAll
            ? oneDiscount
            : readOptional("discount", d[row]?.[column], at(DISCOUNT), 0),
        }),
      );
    }),
  );
  return each(parts);
}

/**
 * The average rate per million tokens over a mix, weighted by volume, each part less its discount:
 * Σ v·x·(1 − d) / Σ v. Section 2 of the model.
 */
export function blendedRate(mix: readonly MixPart[]): Result<number> {
  const [volume, cost] = mixTotals(mix);
  if (volume === 0) return fail({ code: "no_volume", nature: "over_nothing" });
  return ok(cost / volume);
}

/** All of a mix: its volume, and what it costs after discounts. */
export function mixTotals(mix: readonly MixPart[]): readonly [volume: number, cost: number] {
  const volume = new Sum();
  const cost = new Sum();
  for (const part of mix) {
    volume.add(part.volume);
    cost.add(part.volume * part.rate * (1 - part.discount));
  }
  return [volume.value, cost.value];
}

function readRate(raw: unknown, volume: number, at: Place): Result<number> {
  return volume === 0 && isBlank(raw) ? ok(0) : readQuantity("rate", raw, at);
}

function isSized(grid: Grid, rows: number, columns: number): boolean {
  return grid.length === rows && widthOf(grid) === columns;
}

function shape(argument: string, grid: Grid) {
  return { argument, rows: grid.length, columns: widthOf(grid) };
}

function cellPlace(
  argument: string,
  row: number,
  column: number,
  rows: number,
  columns: number,
): Place {
  return {
    argument,
    ...(rows > 1 && { row: row + 1 }),
    ...(columns > 1 && { column: column + 1 }),
  };
}
