// The worker's entry: started by the page with `new Worker(new URL(…, import.meta.url))`.
import { serveImports, type WorkerScope } from "./serveImports";

// The DOM's types take `self` for a window; here it is the worker's global scope.
serveImports(self as unknown as WorkerScope);
