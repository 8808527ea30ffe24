import { describe, expect, it, jest } from "@jest/globals";
import { EngineRest } from "../../../playground/grid/engineRest";

/* The order of what Univer says was taken down in a browser. */
describe("the engine is at work", () => {
  it("from a change to the end of the run that takes it up", () => {
    const engine = new EngineRest();
    expect(engine.isBusy()).toBe(false);
    engine.changed();
    expect(engine.isBusy()).toBe(true);
    engine.started();
    expect(engine.isBusy()).toBe(true);
    engine.ended();
    expect(engine.isBusy()).toBe(false);
  });

  it("while a change that came during a run has not been taken up", () => {
    const engine = new EngineRest();
    engine.started();
    engine.changed();
    engine.ended();
    expect(engine.isBusy()).toBe(true);
    engine.started();
    engine.ended();
    expect(engine.isBusy()).toBe(false);
  });

  it("after a run that was stopped and started again, while a change that came after the stop waits", () => {
    const engine = new EngineRest();
    engine.started();
    engine.changed();
    engine.toldToStop();
    engine.changed();
    engine.started();
    engine.ended();
    expect(engine.isBusy()).toBe(true);
    engine.started();
    engine.ended();
    expect(engine.isBusy()).toBe(false);
  });

  it("no longer than the run that was started again with all that had changed", () => {
    const engine = new EngineRest();
    engine.started();
    engine.changed();
    engine.toldToStop();
    engine.started();
    expect(engine.isBusy()).toBe(true);
    engine.ended();
    expect(engine.isBusy()).toBe(false);
  });

  it("whatever the last word of a run is that was stopped and started again", () => {
    for (const lastWord of ["stopped", "ended"] as const) {
      const engine = new EngineRest();
      engine.started();
      engine.changed();
      engine.toldToStop();
      engine.stopped();
      engine.started();
      engine[lastWord]();
      expect([lastWord, engine.isBusy()]).toEqual([lastWord, true]);
      engine.ended();
      expect([lastWord, engine.isBusy()]).toEqual([lastWord, false]);
    }
  });

  it("until the second of two runs has ended, of which the first was not stopped", () => {
    const engine = new EngineRest();
    engine.changed();
    engine.started();
    engine.changed();
    engine.started();
    engine.ended();
    expect(engine.isBusy()).toBe(true);
    engine.ended();
    expect(engine.isBusy()).toBe(false);
  });

  it("and says when it comes to rest, not at the end of a run that another follows", async () => {
    const engine = new EngineRest();
    const atRest = jest.fn();
    const stop = engine.onEnd(atRest);
    engine.started();
    engine.changed();
    engine.ended();
    await Promise.resolve();
    expect(atRest).not.toHaveBeenCalled();
    engine.started();
    engine.ended();
    await Promise.resolve();
    expect(atRest).toHaveBeenCalledTimes(1);
    stop();
    engine.started();
    engine.ended();
    await Promise.resolve();
    expect(atRest).toHaveBeenCalledTimes(1);
  });
});
