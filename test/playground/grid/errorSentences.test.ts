import { describe, expect, it } from "@jest/globals";
import { ErrorSentences } from "../../../playground/grid/errorSentences";

describe("the sentences behind error cells", () => {
  it("are kept by cell", () => {
    const sentences = new ErrorSentences();
    sentences.keep("s", 1, 2, "#VALUE!", "Volumes holds a text.");
    expect(sentences.of("s", 1, 2, "#VALUE!")).toBe("Volumes holds a text.");
    expect(sentences.of("s", 2, 1, "#VALUE!")).toBeNull();
    expect(sentences.of("t", 1, 2, "#VALUE!")).toBeNull();
  });

  it("say nothing about another error that came to stand there", () => {
    const sentences = new ErrorSentences();
    sentences.keep("s", 1, 2, "#VALUE!", "Volumes holds a text.");
    expect(sentences.of("s", 1, 2, "#REF!")).toBeNull();
  });

  it("are gone when the function gives a value again", () => {
    const sentences = new ErrorSentences();
    sentences.keep("s", 1, 2, "#VALUE!", "Volumes holds a text.");
    sentences.forget("s", 1, 2);
    expect(sentences.of("s", 1, 2, "#VALUE!")).toBeNull();
  });
});
