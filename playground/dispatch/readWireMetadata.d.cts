import type { WireMetadata } from "./wireMetadata";

/** Evaluates the npm package's library and reads the names off its classes; about 0.2 s. */
export function readWireMetadata(): WireMetadata;
