export { explain, sentence } from "./sentence";
export { allOf, day, figure, oneOf, percent } from "./figures";
export { askFor, LAYER_NAMES, leverNote } from "./levers";
export { bandFinding, mixFinding, termsFinding } from "./readings";
export { noTarget, quarterOf } from "./calendar";
