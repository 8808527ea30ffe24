import fc from "fast-check";

// What Excel gives the functions bundle, and jsdom does not give the pane.
class CustomFunctionsError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

Object.assign(globalThis, {
  CustomFunctions: { Error: CustomFunctionsError, associate: () => undefined },
});

globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// One seed, so that a run can be repeated; FC_SEED=$RANDOM npm run test:unit looks somewhere new.
fc.configureGlobal({ seed: Number(process.env["FC_SEED"] ?? 20261123) });
