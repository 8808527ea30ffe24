/** Where the ten digits of other scripts begin: Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

const DIGIT = /[٠-٩۰-۹०-९০-৯๐-๙]/gu;

/**
 * The text in the characters that the readers know: digits of any script and full-width ones as 0
 * to 9, the Arabic percent sign and marks as ours, every kind of space as a plain one.
 */
export function plainCharacters(text: string): string {
  return text
    .normalize("NFKC")
    .replace(DIGIT, digitOf)
    .replaceAll("٪", "%")
    .replaceAll("٫", ".")
    .replaceAll("٬", "'")
    .replace(/[^\S\n\t]/gu, " ")
    .trim();
}

function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = ZEROS.findLast((first) => first <= code) ?? code;
  return String(code - zero);
}

/** What people put before a figure that they are not sure of. */
const ABOUT = /^(?:~|≈|ca\.|circa|c\.|about|around|approx\.?|approximately)\s*/iu;

export function withoutAbout(text: string): string {
  return text.replace(ABOUT, "");
}
