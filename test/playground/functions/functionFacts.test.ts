import { describe, expect, it } from "@jest/globals";
import { readFunctions } from "../../../playground/functions/functionFacts";

describe("functions.json", () => {
  it("names functions under the manifest's namespace and keeps the id they are registered by", () => {
    const [fn] = readFunctions(
      {
        allowErrorForDataTypeAny: true,
        functions: [
          {
            id: "SHARE",
            name: "Share",
            description: "A share.",
            parameters: [
              { name: "whole", type: "any", dimensionality: "matrix", description: "All of it" },
              { name: "part", optional: true },
            ],
          },
        ],
      },
      "deal",
    );
    expect(fn).toMatchObject({ id: "SHARE", name: "DEAL.SHARE", takesErrors: true });
    expect(fn?.parameters).toMatchObject([
      { name: "whole", matrix: true, optional: false, description: "All of it" },
      { name: "part", matrix: false, optional: true, type: "any" },
    ]);
  });
});
