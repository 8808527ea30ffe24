// The room's front door, for tests. The bundle enters by commands.ts.
export { associateButtons, WISH_ATTRIBUTE, WISH_EVENT, type Wish } from "./buttons";
