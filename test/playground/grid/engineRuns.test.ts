import { describe, expect, it, jest } from "@jest/globals";
import { EngineRuns } from "../../../playground/grid/engineRuns";

/** An engine whose runs end when they are told to; what is worked out is a list of cells. */
class Engine {
  readonly begun: string[] = [];
  readonly atRest = jest.fn();
  private readonly ends: { done: () => void; fail: (error: Error) => void }[] = [];
  readonly runs = new EngineRuns<string>({
    run: (cells) => {
      this.begun.push(cells);
      return new Promise((done, fail) => this.ends.push({ done, fail }));
    },
    together: (earlier, later) => `${earlier} ${later}`,
  });
  readonly stopListening = this.runs.onRest(this.atRest);

  async end(): Promise<void> {
    this.ends.shift()?.done();
    await settle();
  }

  async fail(): Promise<void> {
    this.ends.shift()?.fail(new Error("a function threw"));
    await settle();
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe("the engine is at work", () => {
  it("from a change to the end of the run that takes it up", async () => {
    const engine = new Engine();
    expect(engine.runs.isBusy()).toBe(false);
    engine.runs.changed();
    expect(engine.runs.isBusy()).toBe(true);
    engine.runs.order("A1");
    expect(engine.runs.isBusy()).toBe(true);
    await engine.end();
    expect(engine.runs.isBusy()).toBe(false);
    expect(engine.atRest).toHaveBeenCalledTimes(1);
  });

  it("while a change that came during a run is not ordered", async () => {
    const engine = new Engine();
    engine.runs.order("A1");
    engine.runs.changed();
    await engine.end();
    expect(engine.runs.isBusy()).toBe(true);
    expect(engine.atRest).not.toHaveBeenCalled();
    engine.runs.order("B1");
    await engine.end();
    expect(engine.runs.isBusy()).toBe(false);
    expect(engine.atRest).toHaveBeenCalledTimes(1);
  });

  it("no longer than a run that fails, and does what waited behind it", async () => {
    const engine = new Engine();
    engine.runs.order("A1");
    engine.runs.order("B1");
    await engine.fail();
    expect(engine.begun).toEqual(["A1", "B1"]);
    await engine.fail();
    expect(engine.runs.isBusy()).toBe(false);
    engine.runs.order("C1");
    expect(engine.begun).toEqual(["A1", "B1", "C1"]);
  });

  it("and says so no more to who does not listen any longer", async () => {
    const engine = new Engine();
    engine.stopListening();
    engine.runs.order("A1");
    await engine.end();
    expect(engine.atRest).not.toHaveBeenCalled();
  });
});

describe("runs", () => {
  it("never overlap: one begins when the one before it has ended", async () => {
    const engine = new Engine();
    engine.runs.order("A1");
    engine.runs.order("B1");
    await settle();
    expect(engine.begun).toEqual(["A1"]);
    await engine.end();
    expect(engine.begun).toEqual(["A1", "B1"]);
    expect(engine.atRest).not.toHaveBeenCalled();
    await engine.end();
    expect(engine.atRest).toHaveBeenCalledTimes(1);
  });

  it("take up together all that was ordered meanwhile, and lose none of it", async () => {
    const engine = new Engine();
    engine.runs.order("A1");
    engine.runs.order("B1");
    engine.runs.order("C1");
    await engine.end();
    engine.runs.order("D1");
    expect(engine.begun).toEqual(["A1", "B1 C1"]);
    await engine.end();
    expect(engine.begun).toEqual(["A1", "B1 C1", "D1"]);
  });

  it("may be ordered by who hears that there is rest", async () => {
    const engine = new Engine();
    engine.atRest.mockImplementationOnce(() => engine.runs.order("B1"));
    engine.runs.order("A1");
    await engine.end();
    expect(engine.begun).toEqual(["A1", "B1"]);
    expect(engine.runs.isBusy()).toBe(true);
  });
});
