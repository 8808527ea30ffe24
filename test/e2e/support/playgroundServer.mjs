// Serves the playground for the tests of one file; says its address, and ends with its parent.
import { serve } from "../../../playground/server/serve.mjs";

const { url } = await serve({ port: 0 });
process.stdout.write(`${url}\n`);
process.stdin.resume().on("end", () => process.exit(0));
