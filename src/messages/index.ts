export { explain, sentence } from "./sentence";
export { allOf, day, figure, oneOf, percent } from "./figures";
