import { associateButtons } from "./buttons";

// Outside Excel there is no ribbon.
if (typeof Office !== "undefined") void Office.onReady(associateButtons);
