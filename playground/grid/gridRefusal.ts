import type { RefusalCode } from "./gridContract";

/** The grid will not do what was asked; nothing was changed. */
export class GridRefusal extends Error {
  constructor(
    readonly code: RefusalCode,
    detail: string,
  ) {
    super(detail);
    this.name = "GridRefusal";
  }
}
