import { describe, expect, it } from "@jest/globals";
import { oneAtATime } from "../../../src/taskpane/home/oneAtATime";

describe("work that is done one at a time", () => {
  it("begins when it is first asked for", () => {
    const { begun, ask } = slowWork();
    ask();
    expect(begun()).toBe(1);
  });

  it("is done once more after what is under way, however often it was asked for meanwhile", async () => {
    const { begun, ask, end } = slowWork();
    ask();
    ask();
    ask();
    expect(begun()).toBe(1);
    await end();
    expect(begun()).toBe(2);
    await end();
    expect(begun()).toBe(2);
  });

  it("begins anew when it is asked for after it has ended", async () => {
    const { begun, ask, end } = slowWork();
    ask();
    await end();
    ask();
    expect(begun()).toBe(2);
  });
});

function slowWork() {
  let times = 0;
  let finish: () => void = () => undefined;
  const ask = oneAtATime(() => {
    times += 1;
    return new Promise<void>((resolve) => {
      finish = resolve;
    });
  });
  /** Ends what is under way, and lets what follows begin. */
  const end = async () => {
    finish();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { begun: () => times, ask, end };
}
